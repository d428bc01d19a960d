//! The words: complete, sourced, dated, readable, and free of what may not be said.

use crate::common::fixture::{Case, Edit, IN_ORDER, cases};

cases! {
    // ── cards ──
    "cards" a_card_without_advice_for_the_child:
        "cards/k-online.toml" "child = \"Het kind hoort wat er vandaag gebeurt.\"\n" => "";
        finds [r#"cards/k-online.toml:1: child: the card has no advice for the child → add child = "…""#];
    "cards" a_card_that_does_not_say_who_is_in_the_lead:
        "cards/k-online.toml" "lead = \"Jij, samen met een collega.\"" => "lead = \" \"";
        finds [r#"cards/k-online.toml:1: lead: is empty → add lead = "…""#];
    "cards" a_card_with_two_steps:
        "cards/k-online.toml" "  \"Vertel het aan een collega.\",\n" => "";
        finds ["cards/k-online.toml:7: do has 2 lines, it needs 3 to 6 → see docs/content.md"];
    "cards" a_card_without_anything_to_write_down:
        "cards/k-online.toml" "write = [\"Schrijf op wat je zag en hoorde.\"]\n" => "";
        finds ["cards/k-online.toml:1: write has 0 lines, it needs 1 to 4 → see docs/content.md"];
    "cards" a_card_with_a_long_title:
        "cards/k-online.toml" "Het gebeurt online" => "Er gebeurt iets online en je weet nog niet goed wat het is of";
        finds ["cards/k-online.toml:4: the title is longer than 60 characters → shorten it"];
    "signoffs" a_card_that_was_reviewed_by_nobody:
        "cards/k-online.toml" "reviewed = false" => "reviewed = true";
        finds ["cards/k-online.toml:24: nobody signed this text off → set reviewed = false; who read it signs it off in signoff.toml"];
    "cards" a_question_without_a_reason:
        "steps/2-voor.toml" "Soms geldt een andere route." => "";
        finds ["steps/2-voor.toml:18: why is empty → say why this is asked"];

    // ── what a child may not learn by accident ──
    "wording" a_child_that_does_not_know_of_the_report_would_learn_of_it:
        "cards/k-online.toml" "text = \"Jij hebt niets fout gedaan.\"" => "text = \"Onze melding loopt nog.\"";
        finds ["cards/k-online.toml:28: tells of \"onze melding\": Tells of a report. → say when, with only = …"];
    "wording" a_child_that_knows_may_hear_it_under_a_condition:
        "cards/k-online.toml" "text = \"Jij hebt niets fout gedaan.\"" => "only = \"weet-melding\"\ntext = \"Onze melding loopt nog.\"";
        finds IN_ORDER;
    "wording" a_class_never_hears_of_the_report:
        "cards/k-online.toml" "to = \"kind\"\ntext = \"Jij hebt niets fout gedaan.\"" => "to = \"klas\"\nonly = \"weet-melding\"\ntext = \"Onze melding loopt nog.\"";
        finds ["cards/k-online.toml:29: tells of \"onze melding\": Tells of a report. → a class never hears it"];

    // ── sources ──
    "sources" a_card_without_a_source:
        "cards/k-online.toml" r#"["gids", "eigen"]"# => "[]";
        finds [r#"cards/k-online.toml:1: k-online names no source → name one, or "eigen" for our own design"#];
    "sources" a_question_without_a_source:
        "steps/2-voor.toml" r#"["gids"]"# => "[]";
        finds [r#"steps/2-voor.toml:8: n-ouders names no source → name one, or "eigen" for our own design"#];
    "sources" a_term_without_a_source_is_pointed_at_itself:
        "glossary.toml" "melding.\"\nsources = [\"gids\"]" => "melding.\"\nsources = []";
        finds [r#"glossary.toml:14: veilig-thuis names no source → name one, or "eigen" for our own design"#];
    "sources" an_unknown_source_says_what_was_meant:
        "cards/k-online.toml" r#"["gids", "eigen"]"# => r#"["gidz", "eigen"]"#;
        finds [r#"cards/k-online.toml:16: "gidz" is no source of sources.toml → did you mean "gids"?"#];
    "sources" an_unknown_source_that_looks_like_none:
        "phones.toml" "checked = \"2026-11-22\"\nsources = [\"gids\"]\n\n" => "checked = \"2026-11-22\"\nsources = [\"RIJKSOVERHEID\"]\n\n";
        finds [r#"phones.toml:16: "RIJKSOVERHEID" is no source of sources.toml → add it to sources.toml"#];
    "sources" an_unknown_source_that_is_also_a_word_in_the_text_is_pointed_at_itself:
        "cards/k-online.toml" r#"["gids", "eigen"]"# => r#"["kind", "eigen"]"#;
        finds [r#"cards/k-online.toml:16: "kind" is no source of sources.toml → did you mean "gids"?"#];

    // ── dates ──
    "dates" a_file_without_a_date:
        "stories.toml" "checked = \"2026-11-24\"\nreview_by = \"2027-11-24\"\n" => "";
        finds [
            "stories.toml:1: says nowhere when it was checked → add checked and review_by at the top",
            "stories.toml:1: says nowhere when to check it again → add checked and review_by at the top",
        ];
    "dates" a_file_that_would_never_expire:
        "phones.toml" "review_by = \"2027-11-22\"\n" => "";
        finds ["phones.toml:1: says nowhere when to check it again → add checked and review_by at the top"];
    "dates" a_date_that_is_none:
        "guide.toml" r#"checked = "2026-11-24""# => r#"checked = "24-11-2026""#;
        finds [r#"guide.toml:4: "24-11-2026" is not a date → write year-month-day, such as 2026-11-24"#];
    "dates" a_month_that_does_not_exist:
        "cards/k-online.toml" r#"review_by = "2027-11-24""# => r#"review_by = "2027-13-24""#;
        finds [r#"cards/k-online.toml:23: "2027-13-24" is not a date → write year-month-day, such as 2026-11-24"#];
    "dates" a_day_that_does_not_exist:
        "cards/k-online.toml" r#"review_by = "2027-11-24""# => r#"review_by = "2027-02-29""#;
        finds [r#"cards/k-online.toml:23: "2027-02-29" is not a date → write year-month-day, such as 2026-11-24"#];
    "dates" a_review_that_has_expired_is_no_reason_not_to_build:
        "cards/k-online.toml" r#"review_by = "2027-11-24""# => r#"review_by = "2026-11-23""#;
        finds IN_ORDER;
    "dates" a_check_on_a_day_that_has_begun_elsewhere:
        "pages/over.toml" r#"checked = "2026-11-24""# => r#"checked = "2026-11-25""#;
        finds IN_ORDER;
    "dates" a_check_that_is_still_to_come:
        "pages/over.toml" r#"checked = "2026-11-24""# => r#"checked = "2026-11-26""#;
        finds ["pages/over.toml:3: checked on 2026-11-26 is in the future → set the day it was really looked at"];
    "dates" a_source_that_was_seen_in_the_future:
        "sources.toml" "kind = \"overheid\"\nseen = \"2026-11-22\"" => "kind = \"overheid\"\nseen = \"2027-01-01\"";
        finds ["sources.toml:11: seen on 2027-01-01 is in the future → set the day it was really looked at"];

    // ── markup ──
    "markup" a_glossary_term_that_does_not_exist:
        "cards/k-thuis.toml" "[[meldcode]]" => "[[meldkode]]";
        finds ["cards/k-thuis.toml:8: unknown glossary term [[meldkode]] → check the spelling"];
    "markup" a_link_in_a_text_that_leads_nowhere:
        "cards/k-praten.toml" "{k-melden}" => "{k-meldn|de kaart}";
        finds ["cards/k-praten.toml:8: links to {k-meldn}, which is no card or question → check the spelling"];
    "markup" a_phone_number_that_is_not_in_the_list:
        "cards/k-online.toml" "Kijk niet naar de beelden." => "Bel 0800-2001 voor advies.";
        finds [r#"cards/k-online.toml:8: "0800-2001" is not a number of phones.toml → check the number, or add it to phones.toml"#];
    "markup" a_link_where_the_page_shows_plain_text:
        "cards/k-online.toml" "Jij hebt niets fout gedaan." => "Jij hebt niets fout gedaan: {k-melden}.";
        finds [r#"cards/k-online.toml:28: markup in say, which is shown as plain text → leave out the link"#];

    // ── language ──
    "language" a_sentence_of_twenty_one_words:
        "cards/k-online.toml" "Kijk niet naar de beelden." => "Kijk niet naar de beelden en zeg dat aan het kind en aan de klas en aan wie er nog is.";
        finds [r#"cards/k-online.toml:8: a sentence of 21 words: "Kijk niet naar de beelden en zeg dat aan het kind en aan de klas en aan wie er nog is." → make it two sentences"#];
    "language" a_sentence_of_twenty_words_is_fine:
        "cards/k-online.toml" "Kijk niet naar de beelden." => "Kijk niet naar de beelden en zeg dat aan het kind en aan de klas en aan wie er is.";
        finds IN_ORDER;
    "language" a_card_that_is_hard_to_read:
        "cards/k-online.toml" "Kijk niet naar de beelden." => "Aandachtsfunctionarissen coördineren multidisciplinaire informatievoorziening. Organisatievertegenwoordigers evalueren veiligheidsmaatregelen.";
        finds [r#"cards/k-online.toml:1: "k-online" scores 49 on Flesch-Douma, it needs 65 → use shorter words and sentences"#];
    "language" a_question_that_is_hard_to_read_is_pointed_at_itself:
        "steps/1-nu.toml" "Kies wat het dichtst bij jouw dag ligt." => "Aandachtsfunctionarissen coördineren multidisciplinaire informatievoorziening.";
        finds [r#"steps/1-nu.toml:36: "n-fase" scores 61 on Flesch-Douma, it needs 65 → use shorter words and sentences"#];
}
