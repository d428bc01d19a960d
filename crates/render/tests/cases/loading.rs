//! What cannot be read at all: a slip in a key, a slip in the syntax, a value that is none.

use crate::common::fixture::{Case, Edit, cases};

cases! {
    "load" a_key_that_does_not_exist:
        "cards/k-online.toml" "again = " => "agian = ";
        finds [r#"cards/k-online.toml:14: unknown field `agian`, expected one of `id`, `phase`, `tags`, `title`, `lead`, `child`, `do`, `dont`, `critical`, `write`, `again`, `reading`, `situations`, `sources`, `certainty`, `questions`, `next`, `checked`, `review_by`, `reviewed`, `say`, `extra`, `because` → see docs/content.md for the format"#];
    "load" a_key_that_does_not_exist_in_an_answer:
        "steps/1-nu.toml" "to = \"n-gevaar\", unsafe = true" => "to = \"n-gevaar\", onveilig = true";
        finds [r#"steps/1-nu.toml:12: unknown field `onveilig`, expected one of `text`, `to`, `unsafe`, `fear`, `told`, `grants`, `ages`, `sectors`, `reason` → see docs/content.md for the format"#];
    "load" a_syntax_error:
        "glossary.toml" r#"term = "meldcode""# => r#"term = "meldcode"#;
        finds [r#"glossary.toml:7: invalid basic string, expected `"` → see docs/content.md for the format"#];
    "load" a_tag_that_does_not_exist:
        "cards/k-melden.toml" r#"tags = ["report"]"# => r#"tags = ["rapport"]"#;
        finds [r#"cards/k-melden.toml:3: unknown variant `rapport`, expected one of `danger`, `nobody`, `listening`, `parents`, `both-parents`, `know`, `informs-parents`, `report`, `left`, `missing`, `pickup`, `route-staff`, `route-pupils`, `route-online`, `route-siblings`, `secret-address` → see docs/content.md for the format"#];
    "load" an_age_that_does_not_exist:
        "steps/2-voor.toml" r#"ages = ["0-3", "4-7"]"# => r#"ages = ["0-3", "4-8"]"#;
        finds [r#"steps/2-voor.toml:43: "4-8" is not one of 0-3, 4-7, 8-11, 12-15, 16-17, 18+ → see docs/content.md for the format"#];
    "load" a_card_under_another_name:
        "cards/k-online.toml" r#"id = "k-online""# => r#"id = "k-internet""#;
        finds [r#"cards/k-online.toml:1: holds "k-internet": the file name must be the id → see docs/content.md for the format"#];
    "load" every_file_that_cannot_be_read_is_reported:
        "wording.toml" "row = 18" => "row = acht",
        "cards/k-online.toml" "phase = \"voor\"" => "phase = \"ooit\"",
        "guide.toml" "unsure = " => "onzeker = ";
        finds [
            r#"cards/k-online.toml:2: "ooit" is not one of nu, voor, tijdens, na, weet-niet → see docs/content.md for the format"#,
            r#"guide.toml:3: unknown field `onzeker`, expected one of `start`, `danger`, `unsure`, `checked`, `review_by`, `reviewed`, `phase`, `fixed`, `home`, `menu` → see docs/content.md for the format"#,
            r#"wording.toml:10: string values must be quoted, expected literal string → see docs/content.md for the format"#,
        ];
}
