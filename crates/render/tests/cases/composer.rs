//! The composer of questions: classes, moments, consent sentences, and the lines of its texts.

use crate::common::fixture::{Case, Edit, cases};

cases! {
    // ── classes ──
    "composer" a_class_that_does_not_exist:
        "ask.toml" "[class]\n" => "[class]\nooit = []\n";
        finds [r#"ask.toml:68: "ooit" is no class → use one of contact, veiligheid, kind, ouders, plan, rest"#];
    "composer" a_question_without_a_class:
        "questions.toml" "" => "\n[[question]]\nid = \"tk-02\"\ngroup = \"a\"\ntext = \"Wie belt ons?\"\nwhy = \"Dan weet je het.\"\nask = \"altijd\"\nconsent = \"\"\n";
        finds [r#"ask.toml:67: "tk-02" is in no class → say when it is asked in a call"#];
    "composer" a_class_with_a_question_that_does_not_exist:
        "ask.toml" "contact = [\"tk-01\"]" => "contact = [\"tk-01\", \"tk-02\"]";
        finds [r#"ask.toml:68: "tk-02" is no question of questions.toml → take it out of [class]"#];
    "composer" a_question_in_two_classes_is_pointed_at_there:
        "ask.toml" "contact = [\"tk-01\"]" => "contact = [\"tk-01\"]\nrest = [\"tk-01\"]";
        finds [r#"ask.toml:68: "tk-01" is in 2 classes → keep it in one"#];

    // ── moments ──
    "composer" a_moment_that_is_missing:
        "ask.toml" "[[moment]]\nid = \"stilte\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]\ndefaults = [\"tk-01\"]\n\n" => "";
        finds [r#"ask.toml:1: the moment "stilte" is there 0 times → once"#];
    "composer" a_moment_that_is_there_twice_is_pointed_at_itself:
        "ask.toml" "[[place]]" => "[[moment]]\nid = \"melding\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]\ndefaults = [\"tk-01\"]\n\n[[place]]";
        finds [r#"ask.toml:15: the moment "melding" is there 2 times → once"#];
    "composer" a_moment_that_does_not_exist:
        "ask.toml" "[[place]]" => "[[moment]]\nid = \"ooit\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]\ndefaults = [\"tk-01\"]\n\n[[place]]";
        finds ["ask.toml:64: ooit: is no moment → see ask/moment.rs for the moments"];
    "composer" a_moment_with_a_group_that_does_not_exist:
        "ask.toml" "id = \"stilte\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]" => "id = \"stilte\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"b\"]";
        finds [r#"ask.toml:43: stilte: "b" is no group → use the id of a group of questions.toml"#];
    "composer" a_moment_without_a_group:
        "ask.toml" "id = \"stilte\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]" => "id = \"stilte\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = []";
        finds ["ask.toml:43: stilte: names no group → use the id of a group of questions.toml"];
    "composer" a_moment_that_chooses_nothing:
        "ask.toml" "id = \"stilte\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]\ndefaults = [\"tk-01\"]" => "id = \"stilte\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]\ndefaults = []";
        finds [
            "ask.toml:43: stilte: chooses 0 questions → choose one to seven",
            "ask.toml:43: stilte: chooses no question of class contact → a call asks for the contact or the next day",
        ];
    "composer" a_moment_of_advice_asks_for_no_contact:
        "ask.toml" "id = \"advies\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]\ndefaults = [\"tk-01\"]" => "id = \"advies\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]\ndefaults = []";
        finds ["ask.toml:8: advies: chooses 0 questions → choose one to seven"];
    "composer" a_moment_that_chooses_what_does_not_exist_and_something_twice:
        "ask.toml" "id = \"stilte\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]\ndefaults = [\"tk-01\"]" => "id = \"stilte\"\ntitle = \"Nu\"\nlead = \"Bel nu.\"\ngroups = [\"a\"]\ndefaults = [\"tk-01\", \"tk-01\", \"tk-99\"]";
        finds [
            r#"ask.toml:43: stilte: "tk-99" is no question → use an id such as tk-02"#,
            r#"ask.toml:43: stilte: chooses "tk-01" 2 times → once"#,
        ];

    // ── consent ──
    "composer" a_question_that_goes_with_a_sentence_that_does_not_exist:
        "questions.toml" "consent = \"\"" => "consent = \"ts-09\"";
        finds [r#"questions.toml:11: tk-01 goes with "ts-09", which does not exist → use an id such as ts-01"#];
    "composer" a_sentence_without_a_form_for_a_young_person:
        "questions.toml" "" => "\n[[consent]]\nid = \"ts-01\"\nsentence = \"Mag ik dat vragen?\"\nexplain = \"Dan weet ik wat helpt.\"\n";
        finds [r#"ask.toml:1: the sentence "ts-01" has no form for a young person → add a [[sentence]]"#];
    "composer" a_sentence_that_belongs_to_nothing:
        "ask.toml" "[class]" => "[[sentence]]\nid = \"ts-01\"\nyoung = \"Mag ik dat vragen?\"\n\n[class]";
        finds [r#"ask.toml:68: the sentence "ts-01" is here 1 times → once for each [[consent]] of questions.toml"#];

    // ── texts ──
    "composer" a_text_that_is_missing:
        "ask.toml" "\nphone-later = [\"Bel nu.\"]" => "";
        finds [r#"ask.toml:71: the text "phone-later" is missing → the composer needs it"#];
    "composer" a_text_that_is_empty:
        "ask.toml" "\nphone-later = [\"Bel nu.\"]" => "\nphone-later = [\" \"]";
        finds [r#"ask.toml:71: the text "phone-later" is missing → the composer needs it"#];
    "composer" a_text_that_nobody_reads_is_pointed_at_itself:
        "ask.toml" "van [school].\"]\n" => "van [school].\"]\nphone-open = [\"Bel nu.\"]\n";
        finds [r#"ask.toml:73: the composer reads no text "phone-open" → check the spelling"#];
    "composer" a_place_to_fill_in_that_is_unknown:
        "ask.toml" "van [school]." => "van [school] op [dag].";
        finds ["ask.toml:72: [dag] is no place to fill in → add a [[place]]"];
    "composer" a_place_to_fill_in_that_no_text_uses:
        "ask.toml" "van [school]." => "van school.";
        finds ["ask.toml:64: [school] is used nowhere → take the [[place]] out"];
    "composer" a_source_of_the_composer_that_is_unknown:
        "ask.toml" "sources = [\"gids\"]" => "sources = [\"toets\"]";
        finds [r#"ask.toml:4: "toets" is no source of sources.toml → add it to sources.toml"#];
}
