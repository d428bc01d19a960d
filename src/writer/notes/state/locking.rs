//! Putting away: locking, and forgetting.

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::model::{Along, Lane, Resting};
use notes::saver::{Hand, Saver};

use super::{Mode, Notes, SaveStatus};
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
        self.mode.set(Mode::Locked);
        self.case.set(None);
        self.removed.set(None);
        self.draft.empty();
        self.listed.set(Vec::new());
        self.restoring.forget();
        Hand::saver(self, Saver::forget);
        self.save_status.set(SaveStatus::Clean);
        self.message.set("");
        self.damaged.set(false);
        self.unsaved_in_vault.set(false);
        let last = self.drop_vault();
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
        self.draft.empty();
        self.draft.lane.set(Lane::Fact);
        self.restoring.forget();
        self.message.set("");
        self.last_backup.set(None);
        self.last_seen.set(None);
        self.promised.set(None);
        self.idle_minutes.set(notes::vault::index::USUAL_IDLE);
        self.case.set(None);
        self.resting.set(Resting::default());
        self.along.set(Along::default());
        self.removed.set(None);
        self.unsaved_in_vault.set(false);
        self.save_status.set(SaveStatus::Clean);
        drop(self.drop_vault());
        self.unsaved_cases.set(Vec::new());
        self.listed.set(Vec::new());
        self.damaged.set(false);
        self.beside.set(false);
        Hand::saver(self, Saver::forget);
        self.mode.set(Mode::Unknown);
    }
}
