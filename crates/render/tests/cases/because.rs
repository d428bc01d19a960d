//! Why a card was reached: reasons on answers, and what cards say because of them.

use crate::common::fixture::{Case, Edit, IN_ORDER, cases};

cases! {
    "because" a_card_that_speaks_of_an_answer_that_leads_to_it:
        "steps/2-voor.toml" r#"to = "k-online" }"# => r#"to = "k-online", reason = "online" }"#,
        "cards/k-online.toml" "" => "\n[[because]]\nreason = \"online\"\ndo = \"Bewaar niets van wat online staat.\"\nask = \"tk-01\"\n";
        finds IN_ORDER;
    "because" a_reason_of_several_answers_and_a_block_for_several_reasons:
        "steps/2-voor.toml" r#"to = "k-online" }"# => r#"to = "k-online", reason = "online" }"#,
        "steps/2-voor.toml" r#""Leerlingen op school", to = "k-leerlingen" }"# => r#""Leerlingen op school", to = "k-leerlingen", reason = "klas" }"#,
        "steps/1-nu.toml" r#"to = "n-wie" }"# => r#"to = "n-wie", reason = "klas" }"#,
        "cards/k-online.toml" "" => "\n[[because]]\nreason = [\"online\", \"klas\"]\nsay = \"Ik kijk niet naar wat online staat.\"\nto = \"kind\"\n";
        finds IN_ORDER;
    "because" only_the_settings_count:
        "cards/k-online.toml" "" => "\n[[because]]\nages = [\"0-3\"]\nsectors = [\"opvang\"]\ndont = \"Laat de foto niet zien.\"\n";
        finds IN_ORDER;
    "because" a_reason_that_is_no_key:
        "steps/2-voor.toml" r#"to = "k-online" }"# => r#"to = "k-online", reason = "Online!" }"#,
        "cards/k-online.toml" "" => "\n[[because]]\nreason = \"Online!\"\ndo = \"Bewaar niets van wat online staat.\"\n";
        finds [r#"steps/2-voor.toml:24: the reason "Online!" is no key → use a-z, 0-9 and a hyphen between words"#];
    "because" a_reason_that_no_card_speaks_of:
        "steps/2-voor.toml" r#"to = "k-online" }"# => r#"to = "k-online", reason = "online" }"#;
        finds [r#"steps/2-voor.toml:24: no card speaks of the reason "online" → add [[because]] to a card, or leave the reason out"#];
    "because" a_reason_that_no_answer_has:
        "cards/k-online.toml" "" => "\n[[because]]\nreason = \"onlin\"\ndo = \"Bewaar niets van wat online staat.\"\n";
        finds [r#"cards/k-online.toml:32: no answer has the reason "onlin" → put reason = … on the answer that is meant"#];
    "because" no_path_from_the_answer_to_the_card:
        "steps/2-voor.toml" r#"to = "k-online" }"# => r#"to = "k-online", reason = "online" }"#,
        "cards/k-praten.toml" "" => "\n[[because]]\nreason = \"online\"\ndo = \"Bewaar niets van wat online staat.\"\n";
        finds [r#"cards/k-praten.toml:32: no path of 4 taps leads from the reason "online" to this card → lead an answer here, or put the lines on the card that is reached"#];
    "because" no_path_for_the_readers_it_is_for:
        "steps/2-voor.toml" r#"["8-11", "12-15", "16-17", "18+"] }"# => r#"["8-11", "12-15", "16-17", "18+"], reason = "ouder" }"#,
        "cards/k-luister.toml" "" => "\n[[because]]\nreason = \"ouder\"\nages = [\"0-3\"]\ndo = \"Luister naar een ouder kind.\"\n";
        finds [r#"cards/k-luister.toml:33: no path of 4 taps leads from the reason "ouder" to this card → lead an answer here, or put the lines on the card that is reached"#];
    "because" without_a_line:
        "steps/2-voor.toml" r#"to = "k-online" }"# => r#"to = "k-online", reason = "online" }"#,
        "cards/k-online.toml" "" => "\n[[because]]\nreason = \"online\"\n";
        finds [r#"cards/k-online.toml:30: a [[because]] without a line → give it do, dont, say or ask"#];
    "because" without_a_condition:
        "cards/k-online.toml" "" => "\n[[because]]\ndo = \"Bewaar niets van wat online staat.\"\n";
        finds [r#"cards/k-online.toml:31: a [[because]] without a reason → name a reason, ages or sectors"#];
    "because" a_sentence_to_nobody:
        "cards/k-online.toml" "" => "\n[[because]]\nages = [\"4-7\"]\nsay = \"Ik kijk er niet naar.\"\n";
        finds [r#"cards/k-online.toml:32: say and to go together in [[because]] → say to whom the sentence is said"#];
    "because" a_question_that_does_not_exist:
        "cards/k-online.toml" "" => "\n[[because]]\nages = [\"4-7\"]\nask = \"tk-99\"\n";
        finds [r#"cards/k-online.toml:32: "tk-99" is no question of questions.toml → use an id such as tk-02"#];
    "because" lines_about_something_else:
        "steps/2-voor.toml" r#"to = "k-online" }"# => r#"to = "k-online", reason = "online" }"#,
        "cards/k-online.toml" "" => "\n[[because]]\nreason = \"online\"\ndo = \"Bel de huisarts.\"\ndont = \"Wacht niet.\"\n";
        finds [r#"cards/k-online.toml:32: the lines for "online" do not name what they are about → use a word of the answer, the reason or the title of the card"#];
    "wording" a_ban_in_a_line_for_some_readers:
        "cards/k-online.toml" "" => "\n[[because]]\nages = [\"4-7\"]\ndo = \"Dit is een penibel moment.\"\n";
        finds [r#"cards/k-online.toml:32: says "penibel": Above B1. → say it in another way"#];
    "wording" a_child_that_may_not_know_in_a_line_for_some_readers:
        "cards/k-online.toml" "" => "\n[[because]]\nages = [\"4-7\"]\nsay = \"Dit komt door onze melding.\"\nto = \"kind\"\n";
        finds [r#"cards/k-online.toml:32: tells of "onze melding": Tells of a report. → say when, with only = …"#];
    "wording" what_a_card_must_say_is_said_to_all:
        "cards/k-melden.toml" "volgorde" => "rij",
        "cards/k-melden.toml" "" => "\n[[because]]\nages = [\"4-7\"]\ndo = \"Vraag naar de volgorde.\"\n";
        finds [r#"cards/k-melden.toml:1: must say "volgorde" in do (review row 2) → The order comes before telling anyone."#];
    "answers" two_answers_to_one_target_with_their_own_reason:
        "steps/2-voor.toml" r#"{ text = "Iemand online", to = "k-online" }"# => r#"{ text = "Iemand online", to = "k-online", reason = "online" }, { text = "Een foto", to = "k-online", reason = "foto" }"#,
        "cards/k-online.toml" "" => "\n[[because]]\nreason = [\"online\", \"foto\"]\ndo = \"Bewaar geen foto.\"\n";
        finds IN_ORDER;
    "answers" two_answers_to_one_target_with_the_same_reason:
        "steps/2-voor.toml" r#"{ text = "Iemand online", to = "k-online" }"# => r#"{ text = "Iemand online", to = "k-online", reason = "online" }, { text = "Een foto", to = "k-online", reason = "online" }"#,
        "cards/k-online.toml" "" => "\n[[because]]\nreason = \"online\"\ndo = \"Bewaar geen foto.\"\n";
        finds [r#"steps/2-voor.toml:18: 2 answers of n-wie lead to "k-online" → join them in one answer, or give each a reason of its own"#];

    // ── the first screen ──
    "cards" a_danger_card_without_a_critical_ban:
        "cards/k-letsel-medisch.toml" "critical = \"Laat het kind niet alleen.\"\n" => "";
        finds ["cards/k-letsel-medisch.toml:1: a card with danger has no critical ban → say the likeliest dangerous mistake in a few words, once"];
    "cards" a_critical_ban_that_is_no_glance:
        "cards/k-letsel-medisch.toml" "Laat het kind niet alleen." => "Laat het kind dat nu bij jou in de klas zit niet alleen.";
        finds [r#"cards/k-letsel-medisch.toml:25: the critical ban has 13 words, it needs 1 to 12 → say the likeliest dangerous mistake in a few words, once"#];
}
