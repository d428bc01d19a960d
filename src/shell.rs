//! What a program holds for one visit, for its features to share: the screen that is shown, what was just done, and a
//! registry of all that is typed. So leaving asks first, and emptying the screen conceals all of it.
//!
//! A feature registers its own input here and knows no other feature. No text of a reader stands in this file.

use leptos::mount::mount_to;
use leptos::prelude::*;

use crate::fresh::Fresh;
use crate::platform::dom;
use crate::screens;
use crate::ui::announce::bring_into_view;
use crate::ui::el::{class, el, status, text};
use crate::ui::field::{button, buttons};
use crate::words;

/// A part of a program that something is typed in.
#[derive(Clone, Copy)]
pub(crate) struct UnsavedInput {
    /// Whether something stands there that is nowhere else: leaving the page asks first.
    pub(crate) unsaved: Signal<bool>,
    /// Whether anything stands there that nobody else should see: emptying the screen conceals it.
    pub(crate) present: Signal<bool>,
    /// What to forget.
    pub(crate) fresh: Fresh,
}

/// The state that the features of a program share, cheap to copy into each.
#[derive(Clone, Copy)]
pub(crate) struct Shell {
    screen: RwSignal<String>,
    /// In which part of a page something was just done, and what.
    announcement: RwSignal<(&'static str, String)>,
    /// Whether the screen was emptied, or nobody was there for a time, while something stood here, and nobody asked
    /// for it since.
    concealed: RwSignal<bool>,
    fresh: Fresh,
    inputs: StoredValue<Vec<UnsavedInput>>,
}

impl Shell {
    /// On the screen that the address names.
    pub(crate) fn new() -> Shell {
        let fresh = Fresh::new();
        Shell {
            screen: RwSignal::new(screens::place()),
            announcement: fresh.signal(Default::default),
            concealed: fresh.signal(|| false),
            fresh,
            inputs: StoredValue::new(Vec::new()),
        }
    }

    /// The screen that is shown now. Subscribes the caller.
    pub(crate) fn current_screen(&self) -> String {
        self.screen.get()
    }

    /// Another screen is shown: what was announced on the one before is over.
    pub(crate) fn arrive(&self) {
        self.announcement.set(Default::default());
        self.screen.set(screens::place());
    }

    /// Announces what was just done on this page.
    pub(crate) fn say(&self, what: &str) {
        self.say_in("", what);
    }

    /// Announces what was just done in this part of the page.
    pub(crate) fn say_in(&self, part: &'static str, what: &str) {
        self.announcement.set((part, what.to_owned()));
    }

    /// The line with what was just done on a page.
    pub(crate) fn status(&self) -> AnyView {
        status("said-now", self.announced(""))
    }

    /// The line with what was just done in this part of a page, to put beside its buttons. The window goes where it
    /// stands.
    pub(crate) fn status_in_sight(&self, part: &'static str) -> AnyView {
        let words = self.announced(part);
        bring_into_view(".said-now", words);
        status("said-now", words)
    }

    /// What was just done in this part of a page; empty when it was done elsewhere.
    pub(crate) fn announced(&self, part: &'static str) -> Signal<String> {
        let announcement = self.announcement;
        Signal::derive(move || announcement.with(|(of, what)| if *of == part { what.clone() } else { String::new() }))
    }

    /// A feature says what is typed in it: all that it holds is forgotten with the rest.
    pub(crate) fn register_unsaved(&self, input: UnsavedInput) {
        self.inputs.update_value(|all| all.push(input));
    }

    /// A feature in which all that `typed` finds is nowhere else.
    pub(crate) fn register_typed(&self, typed: Signal<bool>, fresh: Fresh) {
        self.register_unsaved(UnsavedInput { unsaved: typed, present: typed, fresh });
    }

    /// A feature holds something to forget that nobody would miss.
    pub(crate) fn register_unmissed(&self, fresh: Fresh) {
        let no = Signal::stored(false);
        self.register_unsaved(UnsavedInput { unsaved: no, present: no, fresh });
    }

    /// Whether something is typed anywhere that is nowhere else. Subscribes the caller.
    pub(crate) fn has_unsaved(&self) -> bool {
        // Each is asked, so that each is followed.
        self.inputs.with_value(|all| all.iter().filter(|input| input.unsaved.get()).count() > 0)
    }

    /// Whether something stands anywhere that nobody else should see; the caller is not subscribed.
    pub(crate) fn has_input(&self) -> bool {
        untrack(|| self.inputs.with_value(|all| all.iter().any(|input| input.present.get())))
    }

    /// Forgets everything that was typed.
    pub(crate) fn forget(&self) {
        for input in self.inputs.get_value() {
            input.fresh.reset();
        }
        self.fresh.reset();
    }

    /// Changes whenever all was forgotten: pages are made anew then, with their fields. Subscribes the caller.
    pub(crate) fn generation(&self) -> u32 {
        self.fresh.generation()
    }

    /// The screen was emptied: what was typed waits behind a question; without any, nothing is left behind either.
    pub(crate) fn conceal(&self) {
        if self.has_input() {
            self.concealed.set(true);
        } else {
            self.forget();
        }
    }

    /// Hides what was typed behind the question, or shows it again.
    pub(crate) fn set_concealed(&self, concealed: bool) {
        self.concealed.set(concealed);
    }

    /// Whether a page must ask first. Subscribes the caller.
    pub(crate) fn is_concealed(&self) -> bool {
        self.concealed.get()
    }

    /// Moves the focus to the heading of the screen when what had it is gone: once the screen is drawn.
    pub(crate) fn rescue_focus(&self) {
        let name = self.screen.get_untracked();
        set_timeout(move || screens::catch_focus(&name, false), std::time::Duration::ZERO);
    }

    /// Puts a page into its outlet: made when its screen is first opened, and then it stays as it was left. While it is
    /// concealed `prompt` stands there; without one the page is never concealed.
    pub(crate) fn mount(&self, outlet: &str, screen: &str, make: MakePage, prompt: Option<Callback<(), AnyView>>) {
        let Some(outlet) = dom::outlet(outlet) else { return };
        let (shell, screen) = (*self, screen.to_owned());
        let seen = Memo::new(move |seen: Option<&bool>| {
            seen.copied().unwrap_or(false) || shell.screen.with(|now| *now == screen)
        });
        mount_to(outlet, move || {
            move || {
                let _ = shell.generation();
                // Untracked: what a page reads while it is made must not make it anew, or a tap would lose the focus.
                seen.get().then(|| match prompt {
                    Some(prompt) if shell.is_concealed() => prompt.run(()),
                    _ => untrack(&make),
                })
            }
        })
        .forget();
    }
}

/// Makes a page.
pub(crate) type MakePage = Box<dyn Fn() -> AnyView + Send>;

/// The question before anything that was typed is shown again: show it, or drop it.
pub(crate) fn reveal_prompt(show: Callback<()>, drop: Callback<()>) -> AnyView {
    let line = el("p", vec![], vec![text(words::VEIL_TEXT)]);
    let ways = buttons(vec![button(words::VEIL_SHOW, show), button(words::VEIL_DROP, drop)]);
    el("div", vec![class("composer")], vec![line, ways])
}
