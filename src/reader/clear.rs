//! What stands on the screen while it is empty: going on, and wiping everything.

use std::rc::Rc;

use contract::dom::Dom as _;

use crate::platform::clear::{self, Wiped};
use crate::platform::dom::{Node, Page, remove_all};
use crate::screens::TICK_BOX;
use crate::words;

/// Empties the page at once, under a neutral title. `resumed` is called when the reader goes on.
pub(super) fn clear(resumed: impl Fn() + 'static) {
    if clear::empty(words::CLEARED_TITLE) {
        Blank { resumed: Rc::new(resumed) }.choices();
    }
}

/// Another tab wiped everything: this one forgets it too, and its screen is emptied by `empty`. The reader of the
/// document does this, so that it holds for every program.
pub(super) fn follow_other_tabs(empty: impl Fn() + 'static) {
    clear::on_wiped_elsewhere(move || {
        empty();
        clear::forget();
        show(Some(words::WIPED_ELSEWHERE), vec![(words::CLEARED_RESUME, Box::new(clear::reload))]);
    });
}

/// What a button does.
type Press = Box<dyn Fn()>;

/// The empty page, with the few words and buttons that may stand on it.
#[derive(Clone)]
struct Blank {
    resumed: Rc<dyn Fn()>,
}

impl Blank {
    /// The two ways on.
    fn choices(&self) {
        let (on, wipe) = (self.clone(), self.clone());
        show(
            None,
            vec![
                (words::CLEARED_RESUME, Box::new(move || on.resume())),
                (words::CLEARED_WIPE, Box::new(move || wipe.ask())),
            ],
        );
    }

    /// Asks once, in words that do not say what it is about: somebody may be looking.
    fn ask(&self) {
        let no = self.clone();
        show(
            Some(words::WIPE_ASK),
            vec![(words::WIPE_YES, Box::new(wipe)), (words::WIPE_NO, Box::new(move || no.choices()))],
        );
    }

    /// Puts the page back as it was, on its first screen.
    fn resume(&self) {
        if !clear::put_back() {
            return clear::reload();
        }
        // Boxes of the notes on cards would tell that there are notes, and the child's nickname.
        remove_all(TICK_BOX);
        (self.resumed)();
    }
}

fn wipe() {
    clear::begin_to_wipe();
    show(Some(words::NOTES_WIPING), Vec::new());
    leptos::task::spawn_local(async move {
        let said = match clear::wipe().await {
            Wiped::All => words::WIPE_DONE,
            Wiped::Here => words::WIPE_HERE,
            Wiped::NotAll => words::WIPE_FAILED,
        };
        show(Some(said), vec![(words::CLEARED_RESUME, Box::new(clear::reload))]);
    });
}

fn show(text: Option<&str>, buttons: Vec<(&str, Press)>) -> Option<()> {
    let body = Page.first("body")?;
    body.set_text("");
    if let Some(text) = text {
        let line = Node::new("p", "")?;
        line.set("role", Some("status"));
        line.set_text(text);
        body.append(&line);
        // The button that was pressed is gone, and on a slow device no other comes for a while.
        if buttons.is_empty() {
            line.set("tabindex", Some("-1"));
            line.focus();
        }
    }
    let line = Node::new("p", "")?;
    body.append(&line);
    for (i, (word, press)) in buttons.into_iter().enumerate() {
        let button = Node::new("button", "")?;
        button.set("type", Some("button"));
        button.set_text(word);
        button.listen("click", move |_| press());
        line.append(&button);
        // The button that was pressed is gone: the focus must not fall to the body.
        if i == 0 {
            button.focus();
        }
    }
    Some(())
}
