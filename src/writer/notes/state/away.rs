//! Putting away: locking, and forgetting.

use leptos::prelude::*;
use leptos::task::spawn_local;
use notes::model::{Along, Lane, Resting};
use notes::saver::{Hand, Saver};

use super::{Kept, Mode, Notes};
use crate::platform::screen;

impl Notes {
    /// Locks: the text leaves the screen at once, the key as soon as the last save has ended. Also when
    /// the vault is only just being opened or made.
    pub(crate) fn lock(&self) {
        self.away.update_value(|n| *n = n.wrapping_add(1));
        match self.mode_now() {
            Mode::Open => {}
            Mode::Locked => {
                // A passphrase may stand in a field.
                self.page.update(|n| *n = n.wrapping_add(1));
                return;
            }
            _ => return,
        }
        screen::leave_field();
        self.keep_half_names();
        self.flush();
        let unsaved = self.unsaved();
        self.mode.set(Mode::Locked);
        self.case.set(None);
        self.removed.set(None);
        self.draft.empty();
        self.listed.set(Vec::new());
        self.restoring.forget();
        Hand::saver(self, Saver::forget);
        self.kept.set(Kept::Same);
        self.told.set("");
        self.damaged.set(false);
        self.loose.set(false);
        let last = self.drop_vault();
        if let (Some(unsaved), Some(last)) = (unsaved, last) {
            spawn_local(self.last_save(unsaved, async { Some(last.await) }));
        }
    }

    /// Everything is put away: whatever takes long must not go on, and no field keeps what stood in it.
    pub(crate) fn put_away(&self) {
        self.lock();
        self.restoring.forget();
        self.page.update(|n| *n = n.wrapping_add(1));
    }

    /// Whether something was put away since this count was read.
    pub(super) fn was_put_away(&self, since: u32) -> bool {
        self.away.get_value() != since
    }

    /// Forgets everything that is in memory, also the key.
    pub(crate) fn forget(&self) {
        self.away.update_value(|n| *n = n.wrapping_add(1));
        self.forgotten.update_value(|n| *n = n.wrapping_add(1));
        self.page.update(|n| *n = n.wrapping_add(1));
        self.draft.empty();
        self.draft.lane.set(Lane::Fact);
        self.restoring.forget();
        self.told.set("");
        self.last_backup.set(None);
        self.last_seen.set(None);
        self.promised.set(None);
        self.idle_minutes.set(notes::vault::index::USUAL_IDLE);
        self.case.set(None);
        self.resting.set(Resting::default());
        self.along.set(Along::default());
        self.removed.set(None);
        self.loose.set(false);
        self.kept.set(Kept::Same);
        drop(self.drop_vault());
        self.stranded.set(Vec::new());
        self.listed.set(Vec::new());
        self.damaged.set(false);
        self.beside.set(false);
        Hand::saver(self, Saver::forget);
        self.mode.set(Mode::Unknown);
    }
}
