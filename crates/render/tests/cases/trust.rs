//! Who stands for the guide, and who read its texts.

use crate::common::fixture::{Case, Edit, IN_ORDER, cases};

cases! {
    "signoffs" a_sign_off_of_a_text_that_does_not_exist:
        "signoff.toml" "" => "[[signoff]]\ntext = \"k-weg\"\nfunction = \"jurist\"\norganisation = \"School\"\ndate = \"2026-11-23\"\nhash = \"0123456789abcdef\"\n";
        finds [r#"signoff.toml:2: "k-weg" is no text that can be signed off → use the id of a card or a page"#];
    "signoffs" a_sign_off_by_nobody_on_no_day_of_nothing:
        "signoff.toml" "" => "[[signoff]]\ntext = \"k-online\"\nfunction = \"\"\norganisation = \" \"\ndate = \"gisteren\"\nhash = \"abc\"\n";
        finds [
            r#"signoff.toml:2: "abc" is no fingerprint → copy it from the packet of `cargo xtask review`"#,
            r#"signoff.toml:2: "gisteren" is not a date → write year-month-day, such as 2026-11-24"#,
            "signoff.toml:2: the sign-off of k-online has no function → a reader sees who read it",
            "signoff.toml:2: the sign-off of k-online has no organisation → a reader sees who read it",
        ];
    "signoffs" a_sign_off_in_the_future:
        "signoff.toml" "" => "[[signoff]]\ntext = \"k-online\"\nfunction = \"jurist\"\norganisation = \"School\"\ndate = \"2027-01-01\"\nhash = \"0123456789abcdef\"\n";
        finds ["signoff.toml:2: k-online was signed off on 2027-01-01, in the future → set the day it was really read"];
    "load" a_sign_off_without_a_fingerprint:
        "signoff.toml" "" => "[[signoff]]\ntext = \"k-online\"\nfunction = \"jurist\"\norganisation = \"School\"\ndate = \"2026-11-23\"\n";
        finds ["signoff.toml:1: missing field `hash` → see docs/content.md for the format"];
    "publisher" a_publisher_with_only_a_name:
        "publisher.toml" "" => "name = \"Stichting\"\nplace = \"\"\ncontact = \"\"\nlink = \"\"\n";
        finds [
            "publisher.toml:2: the publisher has no place → fill in all four, or none",
            "publisher.toml:3: the publisher has no contact → fill in all four, or none",
            "publisher.toml:4: the publisher has no link → fill in all four, or none",
        ];
    "publisher" a_publisher_that_cannot_be_reached:
        "publisher.toml" "" => "name = \"Stichting\"\nplace = \"Ede\"\ncontact = \"de balie\"\nlink = \"stichting.nl\"\n";
        finds [
            r#"publisher.toml:3: "de balie" is no e-mail address and no phone number → write one of the two"#,
            r#"publisher.toml:4: "stichting.nl" is no link → start with https://"#,
        ];
    "publisher" a_publisher_in_whole:
        "publisher.toml" "" => "name = \"Stichting\"\nplace = \"Ede\"\ncontact = \"gids@example.org\"\nlink = \"https://example.org\"\n";
        finds IN_ORDER;
}
