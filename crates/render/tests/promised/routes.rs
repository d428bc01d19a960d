//! What the walks of tired teachers demanded.

use crate::common::promise::{Case, answer, card, cases, redirect, reword, say, step};

cases! {
    "few taps" a_card_that_lies_behind_another_card
        |c| {
            step(c, "n-voor-kind-vertelt").answer.retain(|a| a.to != "k-geheim-vraag");
        };
    "nothing returns" a_call_after_which_doubt_leads_to_the_same_call
        |c| redirect(c, "n-voor-besluit", "k-laatste-middag", "k-bel-nu-samen");
    "danger comes first" danger_as_the_last_answer_of_the_first_question
        |c| step(c, "n-start").answer.rotate_left(1);
    "danger comes first" danger_as_the_last_answer_of_another_question
        |c| step(c, "n-na-opnieuw").answer.rotate_left(1);
    "danger questions call" a_question_about_the_door_without_a_number
        |c| step(c, "n-gevaar-weg").call = None;
    "no gate" a_question_about_notes_before_help
        |c| step(c, "n-zie").ask = "Heb je het opgeschreven?".into();
    "facts, not feelings" a_question_that_asks_for_fear
        |c| step(c, "n-na-oudergesprek").answer[0].text = "Ben je bang voor wat er thuis gebeurt?".into();
    "short answers" an_answer_of_three_lines
        |c| answer(c, "n-start", "n-zie").text = "Ik zie letsel, verwaarlozing, gedrag of iets anders aan een kind".into();
    "who is not sure" help_without_an_answer_for_doubt
        |c| step(c, "n-ouder-vraagt-hulp").answer.retain(|a| !a.not_safe);
    "staff reaches the board" a_gym_teacher_who_leads_to_veilig_thuis
        |c| redirect(c, "n-derde-spoed", "k-vermoeden-medewerker", "k-stage-bpv");
    "staff reaches the board" a_staff_card_without_the_board
        |c| {
            for line in &mut card(c, "k-vermoeden-medewerker").steps {
                *line = line.replace("bestuur", "Veilig Thuis");
            }
        };
    "every injury asks about the baby" a_question_about_injury_without_the_baby
        |c| step(c, "n-letsel").call = Some("Gevaar? Bel 112.".into());
    "every injury asks about the baby" a_card_about_injury_without_the_baby
        |c| card(c, "k-letsel-medisch").steps[1] = "Bel de huisarts.".into();
    "help at every moment" a_child_that_is_angry_has_no_card_afterwards
        |c| redirect(c, "n-na-kind", "k-kind-boos-op-jou", "k-klas-vraagt");
    "parents hear of no report" a_sentence_that_names_the_meldcode
        |c| card(c, "k-boze-ouder-nu").say[0].text = "Wij volgen de meldcode.".into();
    "titles say the subject" a_title_that_asks_what_now
        |c| card(c, "k-toestemming-geweigerd").title = "Geen toestemming: en nu?".into();
    "questions fit their card" a_talk_with_parents_on_the_card_about_honour
        |c| card(c, "k-eer-en-achterlating").questions.push("tk-03".into());
    "numbers are for all" a_number_for_teachers_only
        |c| {
            let card = card(c, "k-kind-doet-pijn-thuis");
            card.extra[0].text = "Bel 030-285 66 16.".into();
        };
    "no clock times" a_sentence_with_a_quarter_past
        |c| say(c, "k-voor-de-bel-gaat", "Om kwart over twee wordt dit kind gehaald.");
    "no clock times" a_sentence_with_an_hour
        |c| say(c, "k-bel-nu-samen", "Om drie uur gaat het kind naar huis.");
    "nobody is sent to themselves" a_director_who_is_sent_to_the_director
        |c| {
            let own = c.guide.fixed.own_role[0].clone();
            let sent = c.cards.iter_mut().find(|k| own.sends(k)).expect("a card that sends to the director");
            sent.extra.retain(|e| e.role != Some(own.role));
        };

    "honour begins with the ban" honour_begins_with_the_ban_is_gone
        |c| reword(c, "k-eer-en-achterlating", "Bel of vraag de familie niets", "iets anders");
    "a baby with a mark" a_baby_with_a_mark_is_gone
        |c| reword(c, "k-baby-plek", "vóór het ophalen", "iets anders");
    "not reporting is an answer too" not_reporting_is_an_answer_too_is_gone
        |c| reword(c, "k-nu-niet-melden", "geboortevlek", "iets anders");
    "light help has a date" light_help_has_a_date_is_gone
        |c| reword(c, "k-lichte-hulp", "twee tot vier weken", "iets anders");
    "a no from above is no end" a_no_from_above_is_no_end_is_gone
        |c| reword(c, "k-directie-zegt-nee", "0800-2000", "iets anders");
    "no consent is needed" no_consent_is_needed_is_gone
        |c| reword(c, "k-zonder-toestemming", "zonder toestemming", "iets anders");
    "a promise is taken back today" a_promise_is_taken_back_today_is_gone
        |c| reword(c, "k-beloofd", "vandaag", "iets anders");
    "an angry parent now" an_angry_parent_now_is_gone
        |c| reword(c, "k-boze-ouder-nu", "Ga niet alleen", "iets anders");
    "a child taken from school" a_child_taken_from_school_is_gone
        |c| reword(c, "k-uithuisplaatsing-onder-schooltijd", "legitimatie", "iets anders");
    "the day of reporting" the_day_of_reporting_is_gone
        |c| reword(c, "k-laatste-middag", "niet op de gang", "iets anders");
    "leaving school" leaving_school_is_gone
        |c| reword(c, "k-uitschrijven", "bevestigt", "iets anders");
    "foster care and a parent at the gate" foster_care_and_a_parent_at_the_gate_is_gone
        |c| reword(c, "k-pleegzorg-zelfde-school", "jeugdbeschermer", "iets anders");
    "an adult student decides" an_adult_student_decides_is_gone
        |c| reword(c, "k-18-plus-regie", "volwassen student", "iets anders");
    "a disability explains nothing" a_disability_explains_nothing_is_gone
        |c| reword(c, "k-beperking-lvb", "meer risico", "iets anders");
    "silence has its terms" silence_has_its_terms_is_gone
        |c| reword(c, "k-stilte-van-vt", "vijf werkdagen", "iets anders");
    "nothing is rehearsed" nothing_is_rehearsed_is_gone
        |c| reword(c, "k-vt-praat-op-school", "Oefen niets", "iets anders");
    "angry at you afterwards" angry_at_you_afterwards_is_gone
        |c| reword(c, "k-kind-boos-op-jou", "ik heb hulp gevraagd", "iets anders");
    "staff: board and inspector" staff_board_and_inspector_is_gone
        |c| {
            reword(c, "k-vermoeden-medewerker", "bestuur", "iets anders");
            reword(c, "k-vermoeden-medewerker", "Bestuur", "Iets anders");
        };
    "no brother or sister is forgotten" no_brother_or_sister_is_forgotten_is_gone
        |c| reword(c, "k-kind-vertelt", "broers en zussen", "iets anders");
    "complaint and file" complaint_and_file_is_gone
        |c| reword(c, "k-klacht-of-inzage", "18 jaar", "iets anders");
    "everyone at school has a card" everyone_at_school_has_a_card_is_gone
        |c| reword(c, "k-andere-rol", "Conciërge", "iets anders");
    "nobody is held by force" nobody_is_held_by_force_is_gone
        |c| reword(c, "k-boze-ouder-nu", "met je lijf", "iets anders");
    "a parent who may fetch" a_parent_who_may_fetch_is_gone
        |c| reword(c, "k-onbevoegde-ophaler", "Ik zoek dit even uit", "iets anders");
    "leave, passport, ticket" leave_passport_ticket_is_gone
        |c| reword(c, "k-eer-en-achterlating", "verlof", "iets anders");
}
