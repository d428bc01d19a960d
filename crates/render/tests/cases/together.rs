//! Working together: what must be there, in its order, and every way that must lead somewhere.

use crate::common::fixture::{Case, Edit, cases};

cases! {
    "together" a_point_of_the_line_out_of_order:
        "together/childline.toml" "id = \"hulp-loopt\"" => "id = \"hulp\"";
        finds [r#"together/childline.toml:53: points on the line: vandaag, eerste-week, tot-besluit, tijdens-onderzoek, hulp, afgesloten, terugval → needed, in this order: vandaag, eerste-week, tot-besluit, tijdens-onderzoek, hulp-loopt, afgesloten, terugval"#];
    "together" an_age_without_all_its_parts:
        "together/explain.toml" "title = \"Voor 16-plus\"\nadult = [\"Lees dit samen.\"]\n[[age.part]]\nid = \"wat-is\"" => "title = \"Voor 16-plus\"\nadult = [\"Lees dit samen.\"]\n[[age.part]]\nid = \"wat\"";
        finds [r#"together/explain.toml:119: parts for 16-plus: wat, wat-gebeurt, niet-jouw-schuld, wie-helpt, wat-mag-jij → needed, in this order: wat-is, wat-gebeurt, niet-jouw-schuld, wie-helpt, wat-mag-jij"#];
    "together" an_aid_that_goes_round:
        "together/o3.toml" "{ text = \"Ja\", end = \"ouders-eerst\" }, { text = \"Nee\", end = \"bellen\" }" => "{ text = \"Ja\", end = \"ouders-eerst\" }, { text = \"Nee\", to = \"gevaar\" }";
        finds [r#"together/o3.toml:86: thuis goes back to gevaar → lead to a question further on"#];
    "together" an_end_that_no_answer_reaches:
        "together/o3.toml" "end = \"ouders-eerst\"" => "end = \"bellen\"";
        finds [r#"together/o3.toml:97: no answer leads to ouders-eerst → lead to it, or take it out"#];
    "together" an_end_that_does_not_say_what_the_others_keep_doing:
        "together/o3.toml" "id = \"bellen\"\nlead = \"Jij.\"\ntext = [\"Bel nu.\"]\nothers = [\"Wij doen mee.\"]" => "id = \"bellen\"\nlead = \"Jij.\"\ntext = [\"Bel nu.\"]\nothers = []";
        finds [r#"together/o3.toml:91: others: 0 → 1 to 5 are needed"#];
    "together" a_table_without_its_stop_rule:
        "together/o3.toml" "stop = [\"Is iemand bang? Bel dan eerst.\"]" => "stop = []";
        finds [r#"together/o3.toml:7: lines of the stop rule: 0 → 1 to 12 are needed"#];
    "together" a_conversation_of_another_length:
        "together/o3.toml" "minutes = 25" => "minutes = 30";
        finds [r#"together/o3.toml:10: the conversation takes 50 minutes → the parts together take 45 minutes"#];
    "together" a_link_of_a_statement_to_nowhere:
        "together/scan.toml" "id = \"c9\"\nblock = \"c\"\ntext = \"Wij doen dit.\"\nstep = \"Doe dit.\"\nlinks = [\"k-luister\"]" => "id = \"c9\"\nblock = \"c\"\ntext = \"Wij doen dit.\"\nstep = \"Doe dit.\"\nlinks = [\"k-weg\"]";
        finds [r#"together/scan.toml:92: "k-weg" is no card and no page → check the spelling"#];
    "together" whom_to_call_is_known:
        "together/forms.toml" "who = [\"v-1\"]" => "who = [\"iemand\"]";
        finds [r#"together/forms.toml:71: "iemand" is no form and no role of roles.toml → check the spelling"#];
    "together" a_rule_that_does_not_exist:
        "together/handover.toml" "rule = \"overleg eerst\"" => "rule = \"mag soms\"";
        finds [r#"together/handover.toml:39: "mag soms" is no rule → see docs/content.md"#];
    "together" a_word_for_the_reason_that_can_never_match:
        "together/handover.toml" "\"melding\"" => "\"Melding\"";
        finds [r#"together/handover.toml:7: "Melding" can never match → write it in lower case, without accents"#];
    "together" a_card_that_leads_to_no_page:
        "together/links.toml" "[\"kindlijn\"]" => "[\"kindlijm\"]";
        finds [
            r#"together/links.toml:7: "kindlijm" is no page of working together → check the spelling"#,
            r#"ui.toml:1: the word "page_kindlijm" is missing → add page_kindlijm = "…""#,
        ];
    "together" a_contact_on_a_card_that_is_gone:
        "together/school.toml" "k-luister = " => "k-weg = ";
        finds [r#"together/school.toml:1: "k-weg" is no card → did you mean "n-wie"?"#];
    "language" a_long_sentence_to_a_child:
        "together/explain.toml" "title = \"Voor 4-7\"\nadult = [\"Lees dit samen.\"]" => "title = \"Voor 4-7\"\nadult = [\"Wij lezen dit nu heel rustig samen op een plek waar jij fijn zit en waar niemand ons op dat moment kan horen of zien.\"]";
        finds [r#"together/explain.toml:39: a sentence of 25 words: "Wij lezen dit nu heel rustig samen op een plek waar jij fijn zit en waar niemand ons op dat moment kan horen of zien." → make it two sentences"#];
}
