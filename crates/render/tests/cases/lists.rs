//! What may and must be said, the lists around the guide, and the words of the interface.

use crate::common::fixture::{Case, Edit, IN_ORDER, cases};

cases! {
    // ── wording ──
    "wording" a_banned_phrase:
        "cards/k-online.toml" "Kijk niet naar de beelden." => "Dit is een penibel moment.";
        finds [r#"cards/k-online.toml:8: says "penibel": Above B1. → say it in another way"#];
    "wording" a_banned_phrase_is_found_as_whole_words_only:
        "cards/k-online.toml" "Kijk niet naar de beelden." => "Dit is een penibele dag.";
        finds IN_ORDER;
    "wording" a_banned_phrase_is_found_across_case_and_marks:
        "steps/2-voor.toml" "Soms geldt een andere route." => "Dit is: Penibel!";
        finds [r#"steps/2-voor.toml:20: says "penibel": Above B1. → say it in another way"#];
    "wording" a_banned_phrase_of_the_review_names_its_row_and_what_to_say_instead:
        "cards/k-online.toml" "Jij hebt niets fout gedaan." => "Het komt goed.";
        finds [
            r#"cards/k-online.toml:1: breaks the promise "no promise we cannot keep": it says "komt goed" → no sentence promises what school cannot keep"#,
            r#"cards/k-online.toml:28: says "komt goed": Nobody can promise an outcome. (review row 18) → Ik blijf er voor je."#,
        ];
    "wording" a_banned_phrase_may_stand_where_it_is_allowed:
        "cards/k-online.toml" "\"Niet wachten.\"" => "\"Niet zeggen: het komt goed.\"";
        finds IN_ORDER;
    "wording" a_phrase_allowed_in_the_glossary_may_be_explained_there:
        "wording.toml" "reason = \"Above B1.\"" => "reason = \"Above B1.\"\nallow_in = [\"glossary\"]",
        "glossary.toml" "De plek die je belt" => "Op een penibel moment de plek die je belt";
        finds IN_ORDER;
    "wording" a_banned_phrase_in_the_words_a_teacher_types:
        "cards/k-online.toml" "ik hoor iets" => "het is penibel";
        finds [r#"cards/k-online.toml:15: says "penibel": Above B1. → say it in another way"#];
    "wording" a_banned_phrase_in_a_situation:
        "situations.toml" "Het kind is gewond" => "Het is penibel";
        finds [r#"situations.toml:14: says "penibel": Above B1. → say it in another way"#];
    "wording" a_banned_phrase_in_who_is_who:
        "roles.toml" "je twijfelt over een kind." => "het penibel is.";
        finds [r#"roles.toml:14: says "penibel": Above B1. → say it in another way"#];
    "wording" a_banned_phrase_in_a_phase:
        "guide.toml" "Er is nog geen melding." => "Het is nog niet penibel.";
        finds [r#"guide.toml:17: says "penibel": Above B1. → say it in another way"#];
    "wording" a_banned_phrase_in_the_title_of_a_page:
        "pages/over.toml" "Over deze gids" => "Een penibel moment";
        finds [r#"pages/over.toml:1: says "penibel": Above B1. → say it in another way"#];
    "wording" a_banned_phrase_in_the_interface:
        "ui.toml" "# The words of the real guide." => "moment = \"Penibel moment\"";
        finds [r#"ui.toml:1: says "penibel": Above B1. → say it in another way"#];
    "counts" words_that_are_wrong_when_there_is_one:
        "ui.toml" "# The words of the real guide." => "found = \"{n} kinderen gevonden\"";
        finds [r#"ui.toml:1: found says "kinderen" also when there is one → add found_one, or put the number last"#];
    "wording" a_required_phrase_that_is_missing:
        "cards/k-melden.toml" "Vraag naar de volgorde." => "Vraag om advies.";
        finds [r#"cards/k-melden.toml:1: must say "volgorde" in do (review row 2) → The order comes before telling anyone."#];
    "wording" a_required_phrase_of_a_card_that_is_gone:
        "wording.toml" r#"card = "k-melden""# => r#"card = "k-bellen""#;
        finds [r#"cards/k-bellen.toml:1: "k-bellen" must say something and does not exist → The order comes before telling anyone."#];

    // ── lists ──
    "lists" a_tel_that_is_not_the_number:
        "phones.toml" r#"tel = "08002000""# => r#"tel = "08002001""#;
        finds [
            "phones.toml:21: 0800-2000 is missing → it must be reachable from every screen",
            "phones.toml:22: tel 08002001 is not the number 0800-2000 → the digits must be the same",
        ];
    "lists" a_site_that_is_no_domain:
        "phones.toml" "veiligthuis.nl" => "https://veiligthuis.nl";
        finds [r#"phones.toml:25: "https://veiligthuis.nl" is not a domain → write it as veiligthuis.nl"#];
    "lists" a_broken_outside_link:
        "sources.toml" "https://www.example.org/gids" => "www.example.org/de gids";
        finds [r#"sources.toml:8: the address of gids is not a link: "www.example.org/de gids" → start with https:// and leave out spaces"#];
    "lists" a_source_of_others_without_an_address:
        "sources.toml" "https://www.example.org/gids" => "";
        finds [r#"sources.toml:6: the address of gids is not a link: "" → start with https:// and leave out spaces"#];
    "lists" a_term_of_twenty_six_words:
        "glossary.toml" "De plek die je belt voor advies of een melding." => "De plek die je belt voor advies. Daar werken mensen die met je mee denken over het kind. Zij zijn er dag en nacht voor spoed.";
        finds [r#"glossary.toml:16: "Veilig Thuis" is explained in 26 words → use at most 25"#];
    "lists" a_related_term_that_does_not_exist:
        "glossary.toml" r#"see = ["veilig-thuis"]"# => r#"see = ["veiligthuis"]"#;
        finds [r#"glossary.toml:10: "veiligthuis" is no term → use the id of a term"#];
    "lists" a_question_in_a_group_that_does_not_exist:
        "questions.toml" r#"group = "a""# => r#"group = "b""#;
        finds [r#"questions.toml:11: "b" is no group → use the id of a group"#];
    "lists" a_situation_in_a_group_that_does_not_exist:
        "situations.toml" r#"group = "gevaar""# => r#"group = "gevaren""#;
        finds [r#"situations.toml:14: "gevaren" is no group → use the id of a group"#];
    "lists" a_role_in_a_group_that_does_not_exist:
        "roles.toml" r#"group = "school""# => r#"group = "scholen""#;
        finds [r#"roles.toml:10: "scholen" is no group → use the id of a group"#];

    // ── words ──
    "words" a_word_of_the_interface_that_is_missing:
        "ui.toml" "why_we_ask = " => "waarom = ";
        finds [r#"ui.toml:1: the word "why_we_ask" is missing → add why_we_ask = "…""#];
    "words" a_word_whose_key_is_part_of_another_key:
        "ui.toml" "\nsources = " => "\nbronnen = ";
        finds [r#"ui.toml:1: the word "sources" is missing → add sources = "…""#];
    "words" a_promise_without_words_for_readers:
        "ui.toml" "promise_calls = " => "belofte = ";
        finds [r#"ui.toml:1: the word "promise_calls" is missing → say the promise in a reader's words"#];
}
