//! The privacy hints: their texts and the words they look for.

use crate::common::fixture::{Case, Edit, cases};

cases! {
    "hints" a_hint_that_is_there_twice:
        "lint.toml" "kind = \"opinion\"" => "kind = \"bsn\"";
        finds [r#"lint.toml:6: "bsn" is there 2 times → keep one"#];
    "hints" a_hint_without_a_source:
        "lint.toml" "sources = [\"eigen\"]" => "sources = []";
        finds [r#"lint.toml:6: the hint bsn names no source → name one, or "eigen""#];
    "hints" a_hint_with_an_unknown_source:
        "lint.toml" "sources = [\"gids\"]" => "sources = [\"boek\"]";
        finds [r#"lint.toml:18: "boek" is no source → add it to sources.toml"#];
    "hints" a_rewrite_that_would_be_found_again:
        "lint.toml" "[nummer weggelaten]" => "[Nummer 1]";
        finds [r#"lint.toml:6: "[Nummer 1]" cannot replace what was found → write lower-case words between [ and ]"#];
    "hints" a_phrase_that_can_never_match:
        "lint.toml" "\"vieze kleren\"" => "\"Vieze kleren\"";
        finds [r#"lint.toml:26: "Vieze kleren" can never match → write it in lower case, without accents"#];
    "hints" a_phrase_with_two_tips:
        "lint.toml" "\"vieze kleren\"" => "\"altijd\"";
        finds [r#"lint.toml:26: "altijd" is judged 2 times → keep it at one tip"#];
    "hints" a_list_without_words:
        "lint.toml" "emma jan" => " ";
        finds ["lint.toml:29: the list names is empty → fill it: a rule without words finds nothing"];
    "wording" a_hint_that_uses_a_banned_phrase:
        "lint.toml" "Haal het weg." => "Dit is een penibel moment.";
        finds [r#"lint.toml:9: says "penibel": Above B1. → say it in another way"#];
    "dates" hints_with_a_day_that_is_none:
        "lint.toml" "review_by = \"2027-11-22\"" => "review_by = \"22-11-2027\"";
        finds [r#"lint.toml:2: "22-11-2027" is not a date → write year-month-day, such as 2026-11-24"#];
}
