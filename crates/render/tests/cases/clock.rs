//! The terugkoppelklok: terms, ladder and days off.

use crate::common::fixture::{Case, Edit, cases};

cases! {
    "clock" a_term_of_ten_weeks_from_the_report:
        "terms.toml" "count = 2" => "count = 10";
        finds [
            "terms.toml:28: week-2 counts 10 weeks from the report → count the ten weeks from the decision to investigate",
            r#"terms.toml:34: week-2 counts [10], and says "Na twee weken." → tell the number that is counted, in words"#,
        ];
    "clock" a_term_that_tells_another_number_than_it_counts:
        "terms.toml" "count = 5" => "count = 6";
        finds [r#"terms.toml:20: beoordeling counts [6], and says "Na vijf werkdagen." → tell the number that is counted, in words"#];
    "clock" a_step_of_the_ladder_that_tells_another_number:
        "terms.toml" "when = \"Na vier weken.\"" => "when = \"Na drie weken.\"";
        finds [r#"terms.toml:124: schrijven counts [20, 4], and says "Na drie weken." → tell the number that is counted, in words"#];
    "clock" a_target_without_a_reading:
        "terms.toml" "passed = \"Bel dan zelf.\"\nreading = \"Vraag of dit klopt.\"" => "passed = \"Bel dan zelf.\"";
        finds ["terms.toml:14: the target beoordeling has no reading → its length is not confirmed: say whom to ask"];
    "clock" a_day_that_no_term_counts_from:
        "terms.toml" "from = \"vastgelegd\"" => "from = \"besluit\"";
        finds [r#"terms.toml:13: no term counts from "vastgelegd" → the reader is asked for that day"#];
    "clock" the_same_term_twice:
        "terms.toml" "id = \"week-2\"" => "id = \"beoordeling\"";
        finds [r#"terms.toml:14: the term "beoordeling" is there 2 times → keep one"#];
    "clock" a_holiday_with_one_bridge:
        "terms.toml" "id = \"erna\"" => "id = \"ervoor\"";
        finds [
            r#"terms.toml:82: the bridge "erna" must be there once → add it, or keep one"#,
            r#"terms.toml:82: the bridge "ervoor" must be there once → add it, or keep one"#,
        ];
    "clock" a_ladder_that_lets_danger_wait:
        "terms.toml" "after = \"altijd\"" => "after = \"2\"";
        finds [
            "terms.toml:104: the ladder does not begin with danger → new danger comes first and never waits: 112 and 0800-2000",
            r#"terms.toml:108: gevaar counts [2], and says "Op elke dag." → tell the number that is counted, in words"#,
        ];
    "clock" a_ladder_out_of_order:
        "terms.toml" "after = \"20\"" => "after = \"4\"";
        finds ["terms.toml:104: the steps of the ladder are not in order of silence → sort them by after"];
    "clock" a_step_that_is_no_number:
        "terms.toml" "after = \"20\"" => "after = \"later\"";
        finds [r#"terms.toml:121: "later" is no number of working days → or "altijd""#];
    "clock" a_calendar_word_that_tells:
        "terms.toml" "calendar = \"Bellen\"" => "calendar = \"Bel Veilig Thuis\"";
        finds [r#"terms.toml:7: "Bel Veilig Thuis" is no neutral word → a calendar is often shared: one neutral word"#];
    "clock" a_page_that_does_not_say_whom_to_call:
        "terms.toml" "Bel 112 of 0800-2000.\"\nlead" => "Bel 112.\"\nlead";
        finds ["terms.toml:4: the page does not say whom to call → name 112 and 0800-2000"];
    "clock" a_question_and_a_source_that_are_unknown:
        "terms.toml" "questions = [\"tk-01\"]\nsources = [\"gids\"]" => "questions = [\"tk-99\"]\nsources = [\"boek\"]";
        finds [
            r#"terms.toml:24: "tk-99" is no question of questions.toml → use the id of a question"#,
            r#"terms.toml:25: "boek" is no source → add it to sources.toml"#,
        ];
    "clock" a_school_holiday_that_ends_before_it_begins:
        "holidays.toml" "last = \"2027-01-03\"" => "last = \"2026-01-03\"";
        finds ["holidays.toml:23: Kerstvakantie 2026 runs from 2026-12-19 to 2026-01-03 → it ends after it begins, within ten weeks"];
    "clock" a_school_holiday_on_a_day_that_does_not_exist:
        "holidays.toml" "last = \"2027-01-03\"" => "last = \"2027-02-30\"";
        finds ["holidays.toml:21: Kerstvakantie 2026 has a day that is no day → write it as 2026-12-19"];
    "clock" a_region_named_twice:
        "holidays.toml" "\"noord\", \"zuid\"" => "\"noord\", \"noord\"";
        finds ["holidays.toml:21: Kerstvakantie 2026 names no region, or one twice → noord, midden, zuid"];
    "clock" a_public_holiday_without_a_name:
        "holidays.toml" "  { id = \"koningsdag\", name = \"Koningsdag\" },\n" => "";
        finds [r#"holidays.toml:1: "koningsdag" must have one name → add a [[free]], or keep one"#];
    "clock" a_sentence_of_the_clock_that_is_banned:
        "terms.toml" "Stel één vraag." => "Dit is een penibel moment.";
        finds [r#"terms.toml:35: says "penibel": Above B1. → say it in another way"#];
}
