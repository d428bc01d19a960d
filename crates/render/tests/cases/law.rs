//! What the law says: who carries it, how sure it is, and where that stands.

use crate::common::fixture::{Case, Edit, IN_ORDER, cases};

cases! {
    // ── kinds ──
    "load" a_source_of_no_known_kind:
        "sources.toml" "kind = \"overheid\"" => "kind = \"gerucht\"";
        finds ["sources.toml:10: unknown variant `gerucht`, expected one of `wet`, `toezicht`, `overheid`, `veilig-thuis`, `protocol`, `standaard`, `kennis`, `nieuws`, `kopie`, `eigen` → see docs/content.md for the format"];
    "load" a_source_that_nobody_saw:
        "sources.toml" "kind = \"overheid\"\nseen = \"2026-11-22\"" => "kind = \"overheid\"";
        finds ["sources.toml:5: missing field `seen` → see docs/content.md for the format"];
    "dates" a_law_that_held_on_no_day:
        "sources.toml" "2026-01-01" => "2026-13-01";
        finds [r#"sources.toml:28: "2026-13-01" is not a date → write year-month-day, such as 2026-11-24"#];
    "kinds" a_law_that_does_not_say_when_it_held:
        "sources.toml" "in_force = \"2026-01-01\"\n" => "";
        finds [r#"sources.toml:22: the law wet does not say when its text held → add in_force = "…""#];
    "kinds" a_day_in_force_of_what_is_no_law:
        "sources.toml" "kind = \"overheid\"" => "kind = \"overheid\"\nin_force = \"2026-01-01\"";
        finds [r#"sources.toml:6: gids is in force and no law → set kind = "wet", or leave out in_force"#];
    "kinds" a_source_that_carries_a_claim_and_has_no_short_name:
        "sources.toml" "short = \"De wet\"\n" => "";
        finds [r#"sources.toml:22: wet carries a claim and has no short name → add short = "…""#];
    "kinds" a_source_that_nothing_leans_on:
        "sources.toml" "" => "\n[[source]]\nkey = \"los\"\ntitle = \"Los\"\nurl = \"https://www.example.org\"\nyear = 0\nkind = \"kennis\"\nseen = \"2026-11-22\"\n";
        finds ["sources.toml:32: nothing leans on los → name it where it carries something, or remove it"];

    // ── legal ──
    "legal" a_claim_that_rests_on_news:
        "sources.toml" "kind = \"wet\"\nin_force = \"2026-01-01\"" => "kind = \"nieuws\"";
        finds [
            r#"ages.toml:13: a claim about the law: wet cannot carry what the law says → name a law, an inspectorate, a protocol or a standard; or leave out basis and say "wij denken""#,
            r#"cards/k-thuis.toml:26: a claim about the law: wet cannot carry what the law says → name a law, an inspectorate, a protocol or a standard; or leave out basis and say "wij denken""#,
        ];
    "legal" a_claim_that_rests_on_a_copy:
        "sources.toml" "kind = \"wet\"\nin_force = \"2026-01-01\"" => "kind = \"kopie\"",
        "ages.toml" "claim = { text = \"Zo is het nu.\", basis = [\"wet 5.3\"] }" => "claim = \"Wij denken dat de wet dit zegt.\"";
        finds [r#"cards/k-thuis.toml:26: a claim about the law: wet cannot carry what the law says → name a law, an inspectorate, a protocol or a standard; or leave out basis and say "wij denken""#];
    "legal" a_claim_that_rests_on_our_own_knowledge:
        "cards/k-thuis.toml" "basis = [\"wet 4.1\"]" => "basis = [\"eigen\"]",
        "sources.toml" "title = \"Ons eigen ontwerp\"" => "title = \"Ons eigen ontwerp\"\nshort = \"Wij\"";
        finds [r#"cards/k-thuis.toml:26: a claim about the law: eigen cannot carry what the law says → name a law, an inspectorate, a protocol or a standard; or leave out basis and say "wij denken""#];
    "legal" a_claim_that_rests_on_an_old_text:
        "sources.toml" "2026-01-01" => "2015-11-01",
        "ages.toml" "claim = { text = \"Zo is het nu.\", basis = [\"wet 5.3\"] }" => "claim = \"Wij denken dat de wet dit zegt.\"";
        finds [r#"cards/k-thuis.toml:26: a claim about the law: the text of wet that was read is more than 5 years old → name a law, an inspectorate, a protocol or a standard; or leave out basis and say "wij denken""#];
    "legal" a_claim_without_the_article:
        "cards/k-thuis.toml" "wet 4.1" => "wet";
        finds [r#"cards/k-thuis.toml:26: a claim about the law: wet is named without an article → name a law, an inspectorate, a protocol or a standard; or leave out basis and say "wij denken""#];
    "legal" a_claim_of_an_unknown_source:
        "cards/k-thuis.toml" "wet 4.1" => "wat 4.1";
        finds [
            r#"cards/k-thuis.toml:26: "wat" is no source of sources.toml → add it to sources.toml"#,
        ];
    "legal" a_second_source_that_is_weak_does_not_weaken_the_first:
        "cards/k-thuis.toml" "basis = [\"wet 4.1\"]" => "basis = [\"wet 4.1\", \"eigen\"]",
        "sources.toml" "title = \"Ons eigen ontwerp\"" => "title = \"Ons eigen ontwerp\"\nshort = \"Wij\"";
        finds IN_ORDER;
    "legal" our_own_reading_told_as_a_fact:
        "cards/k-thuis.toml" "Wij denken dat de wet dit zegt." => "Dat zegt de wet.";
        finds [r#"cards/k-thuis.toml:27: tells our own reading of the law as a fact → name what carries it with basis = […], or say "wij denken""#];
    "legal" a_step_that_says_what_the_law_says:
        "cards/k-online.toml" "Vertel het aan een collega." => "Dat moet van de wet.";
        finds [r#"cards/k-online.toml:10: says what the law says, and nothing carries it → add a reading with at = "…", words of this line"#];
    "legal" a_step_that_leans_on_a_reading:
        "cards/k-online.toml" "Vertel het aan een collega." => "Dat moet van de wet.",
        "cards/k-online.toml" "reviewed = false\n" => "reviewed = false\nreading = [{ text = \"Zo staat het er.\", basis = [\"wet 4.1\"], at = \"moet van de wet\" }]\n";
        finds IN_ORDER;
    "legal" a_term_that_says_what_the_law_says_on_our_own_word:
        "glossary.toml" "De plek die je belt voor advies of een melding.\"\nsources = [\"gids\"]" => "De plek uit de wet.\"\nsources = [\"eigen\"]";
        finds [r#"glossary.toml:16: says what the law says, and no source of it can carry that → name a source that can carry it, or say "wij denken""#];
    "legal" a_page_of_working_together_that_says_what_the_law_says:
        "together/forms.toml" "lead = \"" => "lead = \"Dat moet van de wet. ";
        finds [r#"together/forms.toml:6: says what the law says, and nothing carries it → say "wij denken""#];

    // ── certainty ──
    "certainty" a_card_that_is_surer_than_its_sources:
        "cards/k-online.toml" "certainty = \"deels\"" => "certainty = \"bron\"";
        finds [r#"cards/k-online.toml:17: the card says that it is surer than its sources are → "bron" has no own work among its sources, "deels" has at least one of others"#];
    "certainty" a_card_that_rests_on_own_work_alone:
        "cards/k-online.toml" "sources = [\"gids\", \"eigen\"]" => "sources = [\"eigen\"]";
        finds [r#"cards/k-online.toml:17: the card says that it is surer than its sources are → "bron" has no own work among its sources, "deels" has at least one of others"#];
    "certainty" a_role_that_is_surer_than_its_sources:
        "roles.toml" "sources = [\"gids\"]" => "sources = [\"eigen\"]";
        finds [r#"roles.toml:10: aandachtsfunctionaris is "hoog" and rests on what no source confirms → set certainty = "midden""#];

    // ── pending ──
    "pending" a_card_on_a_bill_that_is_looked_at_too_late:
        "cards/k-thuis.toml" "at = \"van school\" }" => "pending = \"36 777\" }";
        finds ["cards/k-thuis.toml:23: speaks of 36 777, which is no law yet, and is looked at again on 2027-11-24 → set review_by to 2027-01-01 or before"];
    "pending" a_card_on_a_bill_that_is_looked_at_in_time:
        "cards/k-thuis.toml" "at = \"van school\" }" => "pending = \"36 777\" }",
        "cards/k-thuis.toml" "review_by = \"2027-11-24\"" => "review_by = \"2027-01-01\"";
        finds IN_ORDER;
    "pending" a_page_on_a_bill_that_is_looked_at_too_late:
        "pages/over.toml" "reviewed = false" => "reviewed = false\npending = \"36 777\"";
        finds ["pages/over.toml:4: speaks of 36 777, which is no law yet, and is looked at again on 2027-11-24 → set review_by to 2027-01-01 or before"];

    // ── doubts ──
    "doubts" a_reading_at_words_that_are_gone:
        "cards/k-thuis.toml" "at = \"van school\"" => "at = \"van de school\"";
        finds [r#"cards/k-thuis.toml:26: "van de school" stands in 0 lines of the card → use words of exactly one line"#];
    "doubts" a_number_that_is_firm_in_a_step_and_not_confirmed:
        "phones.toml" "" => "\n[[phone]]\nid = \"hulp\"\nname = \"Hulp\"\nnumber = \"0800-1234\"\ntel = \"08001234\"\nhours = \"Overdag.\"\nwhat = \"Voor hulp.\"\nsite = \"\"\nlevel = \"more\"\nconfirmed = false\nchecked = \"2026-11-22\"\nsources = [\"gids\"]\n",
        "cards/k-online.toml" "Vertel het aan een collega." => "Bel 0800-1234.";
        finds [r#"cards/k-online.toml:10: 0800-1234 is not confirmed, and nothing says so with this line → add a reading with at = "…", words of this line: whom to call when nobody answers"#];
    "doubts" a_number_whose_doubt_stands_with_it:
        "phones.toml" "" => "\n[[phone]]\nid = \"hulp\"\nname = \"Hulp\"\nnumber = \"0800-1234\"\ntel = \"08001234\"\nhours = \"Overdag.\"\nwhat = \"Voor hulp.\"\nsite = \"\"\nlevel = \"more\"\nconfirmed = false\nchecked = \"2026-11-22\"\nsources = [\"gids\"]\n",
        "cards/k-online.toml" "Vertel het aan een collega." => "Bel 0800-1234.",
        "cards/k-online.toml" "reviewed = false\n" => "reviewed = false\nreading = [{ text = \"Dat nummer is nog niet nagebeld.\", at = \"0800-1234\" }]\n";
        finds IN_ORDER;

    // ── consent ──
    "consent" an_age_that_is_not_in_the_table:
        "cards/k-online.toml" "Vertel het aan een collega." => "Vanaf 14 jaar beslist het kind zelf.";
        finds ["cards/k-online.toml:10: says that somebody decides from 14, which is not in the table of ages → say what ages.toml says, or mend the table"];
    "consent" an_age_of_another_row:
        "cards/k-online.toml" "Vertel het aan een collega." => "Vanaf 16 jaar beslist het kind over de gegevens.";
        finds ["cards/k-online.toml:10: says that somebody decides from 16, which is not in the table of ages → say what ages.toml says, or mend the table"];
    "consent" a_text_that_says_the_contrary_of_the_table:
        "cards/k-online.toml" "Vertel het aan een collega." => "Vanaf 12 jaar beslist het kind mee over de gegevens.";
        finds [r#"cards/k-online.toml:10: says "mee" where the table of ages says: Onder de 12: de ouders. Vanaf 12: het kind zelf. → say what ages.toml says, or mend the table"#];
    "consent" a_file_that_is_about_a_row:
        "steps/2-voor.toml" "Soms geldt een andere route." => "Van 12 tot en met 15 jaar beslist het kind.";
        finds ["steps/2-voor.toml:20: says that somebody decides from 16, which is not in the table of ages → say what ages.toml says, or mend the table"];
    "consent" an_age_of_the_right_row:
        "cards/k-online.toml" "Vertel het aan een collega." => "Vanaf 16 jaar beslist de jongere over hulp. Vanaf 18 jaar altijd.";
        finds IN_ORDER;
    "consent" a_row_whose_lines_speak_of_another_age:
        "ages.toml" "Vanaf 16: de jongere zelf." => "Vanaf 15: de jongere zelf.";
        finds ["ages.toml:19: hulp speaks of 15, which is no age of this row → the same ages in at and in who"];
}
