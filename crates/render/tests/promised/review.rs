//! The safety rules of the internal review.

use crate::common::promise::{Case, card, cases, redirect, reword, say, ungrant, untag};
use render::cards::Tag;
use render::steps::Grant;

cases! {
    "unsafe answers call" a_doubt_that_leads_on_without_a_call
        |c| redirect(c, "n-gevaar-soort", "n-gevaar-twijfel", "n-fase");
    "unsafe answers call" fear_of_a_partner_that_leads_to_a_card_without_a_call
        |c| redirect(c, "n-scheiding", "k-ouder-vertelt-geweld", "k-klacht-of-inzage");
    "unsafe answers call" a_card_after_danger_that_no_longer_calls
        |c| {
            untag(c, Tag::Danger);
            let gone = card(c, "k-kind-al-weg");
            gone.steps.fill("Wacht af.".into());
            gone.next[0].to = "n-fase".into();
        };

    "unsafe answers can report" a_report_that_cannot_be_reached
        |c| untag(c, Tag::Report);
    "unsafe answers can report" a_report_behind_an_answer_that_would_be_a_lie
        |c| {
            let reports: Vec<String> = c.cards.iter().filter(|k| k.has(Tag::Report)).map(|k| k.id.clone()).collect();
            let last = c.steps.iter_mut().flat_map(|s| &mut s.answer).filter(|a| reports.contains(&a.to));
            last.for_each(|a| a.grants = vec![Grant::OudersWeten]);
            for card in &mut c.cards {
                card.next.retain(|n| !reports.contains(&n.to));
            }
        };
    "unsafe answers can report" a_report_behind_a_card_that_speaks_with_parents
        |c| {
            let calls = ["k-bel-nu-samen", "k-advies-veilig-thuis", "k-melding-en-afspraken"];
            calls.iter().for_each(|id| card(c, id).tags.push(Tag::InformsParents));
        };

    "parents only when safe" a_talk_with_parents_without_asking_if_that_is_safe
        |c| ungrant(c, "n-voor-ouders", "n-voor-ouders-2", Grant::VeiligPraten);
    "parents only when safe" a_short_cut_to_a_talk_with_parents
        |c| redirect(c, "n-voor-overleg", "n-voor-ouders", "n-voor-ouders-2");
    "parents only when safe" a_talk_with_parents_straight_from_doubt
        |c| redirect(c, "n-weetniet-erg", "k-kijken-en-opschrijven", "k-gesprek-ouders-voorbereiden");

    "parents only when they know" a_talk_about_the_report_with_parents_who_may_not_know
        |c| ungrant(c, "n-tijdens-ouders", "n-tijdens-ouders-2", Grant::OudersWeten);
    "parents only when they know" an_angry_parent_who_only_guesses
        |c| redirect(c, "n-boze-ouder", "k-ouders-weten-het-niet", "k-boze-ouder");

    "never both parents after fear" both_parents_at_one_table_after_a_separation
        |c| ungrant(c, "n-scheiding", "k-complexe-scheiding", Grant::GeenAngst);
    "never both parents after fear" help_with_both_parents_when_one_asks_for_it
        |c| ungrant(c, "n-ouder-vraagt-hulp", "k-hulp-samen-met-ouders", Grant::GeenAngst);

    "listen first" a_child_that_told_something_and_meets_a_call_first
        |c| redirect(c, "n-voor-kind-vertelt", "k-luister-nu", "k-bel-nu-samen");
    "listen first" a_listening_card_that_no_longer_tells_how_to_listen
        |c| untag(c, Tag::Listening);

    "ask the order" a_card_that_listens_and_then_goes_on_to_parents
        |c| card(c, "k-kind-vertelt").next[0].to = "n-voor-ouders".into();
    "ask the order" a_card_that_listens_and_then_looks_back
        |c| card(c, "k-luister-nu").next[0].to = "k-evalueren-casus".into();

    "left, missing, at the gate" a_child_that_left_without_a_card
        |c| untag(c, Tag::Left);
    "left, missing, at the gate" a_missing_child_without_a_card
        |c| untag(c, Tag::Missing);
    "left, missing, at the gate" somebody_unsure_at_the_gate_without_a_card
        |c| untag(c, Tag::Pickup);
    "left, missing, at the gate" a_missing_child_that_takes_three_taps
        |c| {
            redirect(c, "n-gevaar-weg", "k-kind-kwijt", "k-vgv");
            redirect(c, "n-gevaar-twijfel", "k-kind-kwijt", "k-vgv");
        };

    "somebody answers" a_danger_card_that_leaves_out_the_number_to_call_yourself
        |c| c.guide.fixed.nobody = c.guide.fixed.nobody.replace("0800-2000", "de directie");
    "somebody answers" a_danger_card_that_leaves_out_112
        |c| c.guide.fixed.nobody = c.guide.fixed.nobody.replace("112", "de directie");

    "four routes" pupils_who_are_treated_like_staff
        |c| redirect(c, "n-wie-doet-het", "k-seksueel-leerlingen", "k-vermoeden-medewerker");
    "four routes" a_route_without_a_card
        |c| untag(c, Tag::RouteSiblings);
    "four routes" two_routes_on_one_card
        |c| {
            untag(c, Tag::RoutePupils);
            card(c, "k-vermoeden-medewerker").tags.push(Tag::RoutePupils);
        };

    "is the danger over" a_danger_card_that_goes_on_as_if_nothing_happened
        |c| card(c, "k-112-nu").next[0].to = "n-fase".into();
    "is the danger over" a_danger_card_that_asks_it_last
        |c| {
            let next = &mut card(c, "k-kind-kwijt").next;
            next.insert(0, next[0].clone());
            next[0].to = "n-voor-start".into();
        };

    "a secret address stays secret" a_sentence_that_says_less_than_nothing
        |c| reword(c, "k-geheim-adres", "tegen niemand of een kind hier op school zit", "u niets over dit kind");
    "a secret address stays secret" a_sentence_elsewhere_that_confirms_where_a_child_is
        |c| say(c, "k-huisverbod", "Zeg aan de balie: ik mag u nu niet helpen.");
    "a secret address stays secret" no_card_for_a_secret_address
        |c| untag(c, Tag::SecretAddress);
    "a secret address stays secret" no_ban_on_confirming_an_address
        |c| c.wording.ban.retain(|b| b.row != 9);

    "nothing betrays the child" a_card_with_a_number_that_goes_home
        |c| say(c, "k-laatste-middag", "Geef het kind een kaartje met 112 mee.");
    "nothing betrays the child" no_ban_on_traces
        |c| c.wording.ban.retain(|b| b.row != 15);

    "no promise we cannot keep" a_promise_to_tell_parents_first
        |c| say(c, "k-gesprek-ouders-voorbereiden", "Zeg: dat hoort u eerst van ons.");
    "no promise we cannot keep" a_promise_about_home
        |c| say(c, "k-vertellen-8-12", "Zeg dat wij zorgen dat het thuis veiliger wordt.");

    "medical first" tea_for_a_child_that_is_drowsy
        |c| card(c, "k-spanning-laag").steps[0] = "Geef het kind thee.".into();
    "medical first" an_injury_that_can_wait
        |c| card(c, "k-letsel-medisch").steps.rotate_left(1);

    "done for today" a_card_that_does_not_say_when_to_call_again
        |c| card(c, "k-zelfzorg").again = "Je bent klaar.".into();
}
