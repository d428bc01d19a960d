//! What is said aloud, who has the group, and one name for one thing.

use crate::common::fixture::{Case, Edit, IN_ORDER, cases};

cases! {
    // ── said ──
    "said" a_child_that_said_nothing_hears_that_it_is_not_its_fault:
        "cards/k-online.toml" "Jij hebt niets fout gedaan." => "Het ligt niet aan jou.";
        finds ["cards/k-online.toml:28: says \"ligt niet aan jou\" aloud: It presumes a fault. → Kom maar."];
    "said" a_child_that_told_may_hear_it_under_a_condition:
        "cards/k-online.toml" "text = \"Jij hebt niets fout gedaan.\"" => "only = \"vertelde\"\ntext = \"Het ligt niet aan jou.\"";
        finds IN_ORDER;
    "said" another_condition_does_not_spare_it:
        "cards/k-online.toml" "text = \"Jij hebt niets fout gedaan.\"" => "only = \"zie\"\ntext = \"Het ligt niet aan jou.\"";
        finds ["cards/k-online.toml:29: says \"ligt niet aan jou\" aloud: It presumes a fault. → Kom maar."];
    "said" a_card_that_listens_may_say_it:
        "cards/k-luister.toml" "Goed dat je het zegt." => "Het ligt niet aan jou.";
        finds IN_ORDER;
    "said" a_parent_may_hear_what_is_no_sentence_for_a_child:
        "cards/k-praten.toml" "Fijn dat u er bent." => "Het ligt niet aan jou.";
        finds IN_ORDER;
    "said" grown_ups_hear_what_is_for_young_children:
        "cards/k-online.toml" "text = \"Jij hebt niets fout gedaan.\"" => "ages = [\"4-7\", \"18+\"]\ntext = \"Dat doen grote mensen.\"";
        finds ["cards/k-online.toml:29: says \"grote mensen\" aloud: Childish. → wij"];
    "said" young_children_hear_what_is_for_them:
        "cards/k-online.toml" "text = \"Jij hebt niets fout gedaan.\"" => "ages = [\"0-3\", \"4-7\"]\ntext = \"Dat doen grote mensen.\"";
        finds IN_ORDER;
    "said" a_sentence_at_the_table:
        "together/o3.toml" "to = \"ouder\", text = \"Fijn dat u er bent.\"" => "to = \"kind\", text = \"Dat doen grote mensen.\"";
        finds ["together/o3.toml:9: says \"grote mensen\" aloud: Childish. → wij"];
    "said" a_question_that_leads_a_child:
        "cards/k-online.toml" "Jij hebt niets fout gedaan." => "Vertel maar. En toen?";
        finds ["cards/k-online.toml:28: leads with \"en toen?\": It is for an interview. → ask openly, or say what you see"];
    "said" a_step_that_tells_to_lead:
        "cards/k-online.toml" "Kijk niet naar de beelden." => "Vraag: 'En toen?'";
        finds ["cards/k-online.toml:8: leads with \"en toen?\": It is for an interview. → ask openly, or say what you see"];
    "said" the_same_words_that_ask_nothing:
        "cards/k-online.toml" "Jij hebt niets fout gedaan." => "En toen was het klaar.";
        finds IN_ORDER;
    "said" a_call_for_help_without_a_place:
        "cards/k-letsel-medisch.toml" "to = \"kind\"\ntext = \"Er is hulp gebeld.\"" => "to = \"112\"\ntext = \"Ik bel over een kind met [naam].\"";
        finds ["cards/k-letsel-medisch.toml:28: calls 112 and does not say where → begin with: Ik ben op [school, straat, plaats]."];
    "said" a_call_for_help_with_a_place:
        "cards/k-letsel-medisch.toml" "to = \"kind\"\ntext = \"Er is hulp gebeld.\"" => "to = \"112\"\ntext = \"Ik ben op [school, straat, plaats].\"";
        finds IN_ORDER;
    "said" a_sentence_that_is_always_said:
        "cards/k-online.toml" "Jij hebt niets fout gedaan." => "Fijn dat je er bent.";
        finds ["wording.toml:58: \"fijn dat je er bent\" is said 8 times, at most 7 → a sentence that is always said means nothing"];

    "said" one_sentence_for_two_children:
        "cards/k-leerlingen.toml" "to = \"klas\"" => "to = \"kind\"";
        finds ["cards/k-leerlingen.toml:28: is said to two children: the one it happened to hears the rebuke → say to which: only = \"overkwam\" or only = \"deed\""];
    "said" a_sentence_for_the_child_it_happened_to:
        "cards/k-leerlingen.toml" "to = \"klas\"" => "to = \"kind\"\nonly = \"overkwam\"";
        finds IN_ORDER;
    "said" an_explanation_that_leaves_out_the_parents:
        "together/explain.toml" "Ze praten met wie voor je zorgt." => "Ze praten met mensen.";
        finds ["together/explain.toml:125: what happens next, for 16-plus, is silent about parents → every child asks: will they talk with my parents, or with who looks after me?"];

    // ── group ──
    "group" a_card_that_acts_for_one_child_forgets_the_group:
        "guide.toml" "Wie heeft de groep? Ga niet zelf weg." => "Ga niet zelf weg.";
        finds ["cards/k-luister.toml:3: does not say who has the group → say it in fixed.group of guide.toml"];
    "group" a_step_that_sends_the_only_adult_away:
        "cards/k-luister.toml" "Luister en vraag weinig." => "Haal de directie.";
        finds ["cards/k-luister.toml:8: \"haal de\" sends the only adult away: Nobody stays. → Laat de directie komen."];
    "group" the_same_step_where_nobody_is_alone:
        "cards/k-thuis.toml" "Vertel het aan een collega." => "Haal de directie.";
        finds IN_ORDER;

    // ── one-name ──
    "one-name" a_second_name_for_one_thing:
        "cards/k-online.toml" "Kijk niet naar de beelden." => "Noem het meldnummer.";
        finds ["cards/k-online.toml:8: says \"meldnummer\" for \"kenmerk\" → write \"kenmerk\""];
    "one-name" a_ban_that_reads_as_something_else:
        "cards/k-online.toml" "\"Niet wachten.\"" => "\"Niet het kind alleen laten.\"";
        finds ["cards/k-online.toml:12: a ban begins with \"Niet het \", which reads as something else → write it as in \"Laat het kind niet alleen.\""];
}
