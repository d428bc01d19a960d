//! Locking and forgetting. What each of the five ways to put notes away does (`close_case` is in `cases`, `wipe` in
//! `wiping`, and concealing in `src/shell.rs`):
//!
//! | | off the screen | out of memory | off the disk |
//! |---|---|---|---|
//! | lock (a vault) | yes | yes, once the last save ended | no |
//! | close (a case) | yes | in a vault yes; in a tab it rests beside the others | no |
//! | conceal | yes, behind a question | no | no |
//! | forget | yes | yes | no |
//! | wipe | yes | yes | yes |

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::open::Vault;
use super::{Mode, Notes};
use crate::platform::screen;

impl Notes {
    /// Locks: the text leaves the screen at once, the key as soon as the last save has ended. Also when
    /// the vault is only just being opened or made.
    pub(crate) fn lock(&self) {
        self.lock_generation.update_value(|n| *n = n.wrapping_add(1));
        match self.mode_now() {
            Mode::Open => {}
            Mode::Locked => {
                // A passphrase may stand in a field.
                self.view_generation.update(|n| *n = n.wrapping_add(1));
                return;
            }
            _ => return,
        }
        screen::leave_field();
        self.keep_pending_names();
        self.flush();
        let unsaved = self.unsaved();
        let last = self.close_vault(Vault::Locked);
        if let (Some(unsaved), Some(last)) = (unsaved, last) {
            spawn_local(self.last_save(unsaved, async { Some(last.await) }));
        }
    }

    /// Everything is put away: whatever takes long must not go on, and no field keeps what stood in it.
    pub(crate) fn lock_and_reset(&self) {
        self.lock();
        self.restoring.forget();
        self.view_generation.update(|n| *n = n.wrapping_add(1));
    }

    /// Whether something was put away since this count was read.
    pub(super) fn was_locked(&self, since: u32) -> bool {
        self.lock_generation.get_value() != since
    }

    /// Forgets everything that is in memory, also the key.
    pub(crate) fn forget(&self) {
        self.lock_generation.update_value(|n| *n = n.wrapping_add(1));
        self.forget_generation.update_value(|n| *n = n.wrapping_add(1));
        self.view_generation.update(|n| *n = n.wrapping_add(1));
        drop(self.close_vault(Vault::Unknown));
        // Also when there was no vault, and the notes were in this tab only.
        self.of_vault.reset();
        self.of_tab.reset();
    }
}
