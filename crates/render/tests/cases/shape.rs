//! The shape of the graph: ids, targets, answers, and names that must keep working.

use crate::common::fixture::{Case, Edit, IN_ORDER, cases};

cases! {
    // ── ids ──
    "ids" a_question_that_is_there_twice:
        "steps/2-voor.toml" "" => r#"
[[step]]
id = "n-wie"
ask = "Om wie gaat het?"
why = "Soms geldt een andere route."
answer = [
  { text = "Een medewerker", to = "k-medewerker" },
  { text = "Leerlingen op school", to = "k-leerlingen" },
  { text = "Iemand online", to = "k-online" },
  { text = "Een broer of zus thuis", to = "k-thuis" },
]
"#;
        finds [r#"steps/2-voor.toml:18: the id "n-wie" is used 2 times → give one of them another id"#];
    "ids" a_phone_that_is_there_twice:
        "phones.toml" r#"id = "veilig-thuis""# => r#"id = "112""#;
        finds [r#"phones.toml:6: "112" is used 2 times → keep one"#];
    "ids" a_term_that_is_there_twice:
        "glossary.toml" "" => "\n[[term]]\nid = \"veilig-thuis\"\nterm = \"VT\"\ntext = \"Een plek.\"\nsources = [\"gids\"]\n";
        finds [r#"glossary.toml:14: "veilig-thuis" is used 2 times → keep one"#];
    "ids" a_source_that_is_there_twice:
        "sources.toml" "" => "\n[[source]]\nkey = \"gids\"\ntitle = \"Nog een\"\nurl = \"https://www.example.org\"\nyear = 0\nkind = \"kennis\"\nseen = \"2026-11-22\"\n";
        finds [r#"sources.toml:6: "gids" is used 2 times → keep one"#];
    "ids" a_role_that_is_there_twice:
        "roles.toml" "" => "\n[[role]]\nid = \"aandachtsfunctionaris\"\ngroup = \"school\"\nname = \"Nog een\"\nwhat = \"Helpt.\"\ncall_when = []\nreach = \"Bel.\"\nsources = [\"gids\"]\ncertainty = \"hoog\"\n";
        finds [r#"roles.toml:10: "aandachtsfunctionaris" is used 2 times → keep one"#];

    // ── targets ──
    "targets" an_answer_with_a_slip_in_its_target_says_what_was_meant:
        "steps/1-nu.toml" r#""Nee", to = "n-fase""# => r#""Nee", to = "n-fasse""#;
        finds [r#"steps/1-nu.toml:13: the answer "Nee" of n-start leads to "n-fasse", which does not exist → did you mean "n-fase"?"#];
    "targets" an_answer_to_nowhere_gets_no_silly_suggestion:
        "steps/1-nu.toml" r#""Nee", to = "n-fase""# => r#""Nee", to = "n-iets-heel-anders""#;
        finds [r#"steps/1-nu.toml:13: the answer "Nee" of n-start leads to "n-iets-heel-anders", which does not exist"#];
    "targets" a_way_on_from_a_card_to_nowhere:
        "cards/k-online.toml" r#"to = "k-melden""# => r#"to = "k-meldn""#;
        finds [r#"cards/k-online.toml:20: next leads to "k-meldn", which does not exist → did you mean "k-melden"?"#];
    "targets" a_question_for_veilig_thuis_that_does_not_exist:
        "cards/k-online.toml" r#"["tk-01"]"# => r#"["tk-99"]"#;
        finds [r#"cards/k-online.toml:18: "tk-99" is no question of questions.toml → use an id such as tk-02"#];
    "targets" a_situation_that_leads_to_a_card_that_does_not_exist:
        "situations.toml" r#""n-gevaar"]"# => r#""n-gevar"]"#;
        finds [r#"situations.toml:15: the situation leads to "n-gevar", which does not exist → did you mean "n-gevaar"?"#];
    "targets" a_situation_that_leads_nowhere:
        "situations.toml" r#"["k-letsel-medisch", "n-gevaar"]"# => "[]";
        finds ["situations.toml:14: the situation leads nowhere → name a card"];
    "targets" what_people_say_leads_to_a_card_that_does_not_exist:
        "situations.toml" r#"words = ["klap", "slaan"]"# => "words = [\"klap\", \"slaan\"]\n\n[[typed]]\nto = \"k-meldn\"\nwords = [\"au\"]";
        finds [r#"situations.toml:9: what people type leads to "k-meldn", which cannot be found → did you mean "k-melden"?"#];
    "targets" a_guide_that_starts_nowhere:
        "guide.toml" r#"unsure = "n-weet-niet""# => r#"unsure = "n-weetniet""#;
        finds [r#"guide.toml:3: "n-weetniet" is no question → did you mean "n-weet-niet"?"#];
    "targets" a_card_where_the_guide_needs_a_question_is_not_suggested_again:
        "guide.toml" r#"unsure = "n-weet-niet""# => r#"unsure = "k-melden""#;
        finds [r#"guide.toml:3: "k-melden" is no question → it is a card, name a question"#];

    // ── answers ──
    "answers" a_question_with_one_answer:
        "steps/2-voor.toml" "  { text = \"Is dit erg genoeg?\", to = \"k-melden\" },\n" => "";
        finds ["steps/2-voor.toml:29: n-weet-niet has 1 answers → a question needs at least two"];
    "answers" seven_answers:
        "steps/1-nu.toml" r#"to = "n-weet-niet" },"# => r#"to = "n-weet-niet" }, { text = "Iets online", to = "k-online" },"#;
        finds ["steps/1-nu.toml:36: n-fase has 7 answers, at most six can be read under stress → group them in a second question"];
    "answers" two_answers_to_one_target:
        "steps/2-voor.toml" r#"to = "n-leeftijd" },"# => r#"to = "n-leeftijd" }, { text = "Het is nog jong", to = "n-leeftijd" },"#;
        finds [r#"steps/2-voor.toml:29: 2 answers of n-weet-niet lead to "n-leeftijd" → join them in one answer, or give each a reason of its own"#];
    "answers" two_answers_that_read_the_same:
        "steps/2-voor.toml" "Iemand online" => "Een broer of zus thuis";
        finds [r#"steps/2-voor.toml:18: 2 answers of n-wie read "Een broer of zus thuis" → make them differ"#];
    "answers" a_card_with_two_ways_on_to_one_target:
        "cards/k-online.toml" r#""Bel voor advies" },"# => r#""Bel voor advies" }, { to = "k-melden", text = "Bel nu" },"#;
        finds [r#"cards/k-online.toml:20: 2 ways on lead to "k-melden" → join them"#];

    // ── names ──
    "names" a_removed_id_without_an_alias:
        "aliases.toml" "k-oud-gesprek = \"k-praten\"\n" => "";
        finds [r#"ids.txt:9: "k-oud-gesprek" was published and is gone → add an alias in aliases.toml that says what took it over"#];
    "names" a_removed_id_that_begins_like_another_is_pointed_at_itself:
        "ids.txt" "" => "k-med\n";
        finds [r#"ids.txt:21: "k-med" was published and is gone → add an alias in aliases.toml that says what took it over"#];
    "names" an_alias_to_nowhere:
        "aliases.toml" "k-praten" => "k-pratten";
        finds [r#"aliases.toml:2: the alias "k-oud-gesprek" leads to "k-pratten", which does not exist → did you mean "k-praten"?"#];
    "names" aliases_that_lead_in_a_circle:
        "aliases.toml" "" => "k-heen = \"k-weer\"\nk-weer = \"k-heen\"\n";
        finds [
            r#"aliases.toml:3: the alias "k-heen" leads to the alias "k-weer" → name the screen itself: an alias is followed once"#,
            r#"aliases.toml:3: the alias "k-weer" leads to the alias "k-heen" → name the screen itself: an alias is followed once"#,
        ];
    "names" an_alias_for_a_screen_that_still_exists:
        "aliases.toml" "" => "k-online = \"k-thuis\"\n";
        finds [r#"aliases.toml:3: "k-online" is an alias and also a screen → remove the alias"#];
    "names" a_new_card_that_is_not_in_the_ledger:
        "ids.txt" "k-thuis\n" => "";
        finds [r#"cards/k-thuis.toml:1: "k-thuis" is not in ids.txt → add it there: from now on this address must keep working"#];
    "names" a_new_question_that_is_not_in_the_ledger:
        "ids.txt" "n-gevaar\n" => "";
        finds [r#"steps/1-nu.toml:17: "n-gevaar" is not in ids.txt → add it there: from now on this address must keep working"#];
    "names" a_comment_in_the_ledger_is_no_id:
        "ids.txt" "" => "# k-nooit-geweest\n\n";
        finds IN_ORDER;
}
