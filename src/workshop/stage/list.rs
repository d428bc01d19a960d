//! Lines on the screen of the stage.

use leptos::prelude::*;

use crate::ui::el::{class, el, text};

/// Lines as a list.
pub(super) fn list(name: &str, lines: &[String]) -> AnyView {
    el("ul", vec![class(name)], lines.iter().map(|l| el("li", vec![], vec![text(l)])).collect())
}
