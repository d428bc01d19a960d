//! Wiping: one child, or the whole vault; and keeping a copy of what cannot be read.

use leptos::prelude::*;
use notes::model::Resting;
use notes::saver;
use notes::vault::{Fault, Wiped, notebook};

use super::errors::store_words;
use super::open::Vault;
use super::saving::nonces;
use super::{Mode, Notes, STORE};
use crate::platform::{db, file, tab_channel};
use crate::words;

/// The name of the file with everything as it stands: neutral, a download folder is often shared.
const RAW_FILE: &str = "rond-de-melding-kluis.bin";

impl Notes {
    /// Wipes the notes about the open child: from the vault, or from this tab.
    pub(crate) fn wipe_case(&self) {
        let notes = *self;
        let Some(case) = self.case.with_untracked(Clone::clone) else { return };
        if self.mode_now() != Mode::Open {
            self.of_case.reset();
            self.close_case();
            let more = !self.resting.with_untracked(Resting::is_empty);
            self.announce(if more { words::NOTES_WIPED_CASE } else { words::NOTES_WIPED_TAB });
            return;
        }
        self.announcer.run_with_progress(words::NOTES_WIPING, async move {
            let Some(mut vault) = notes.take_vault().await else { return Ok(()) };
            let id = saver::case_id(&case);
            let listed = vault.index().get(id).map(|l| l.version);
            let [nonce] = nonces()?;
            if let Some(version) = listed {
                vault.delete_case(&STORE, id, version, nonce).await?;
            }
            // Nothing of it is saved once more.
            notes.of_case.reset();
            notes.close_case();
            notes.list(&vault);
            tab_channel::tell_tabs();
            notes.announce(words::NOTES_WIPED_CASE);
            Ok(())
        });
    }

    /// Wipes the vault: first its key, then all of it.
    pub(crate) fn wipe_vault(&self) {
        let notes = *self;
        self.forget();
        self.vault.set(Vault::None);
        self.announcer.run_with_progress(words::NOTES_WIPING, async move {
            match notebook::wipe(&STORE).await {
                Ok(Wiped::All) => notes.announce(words::NOTES_WIPED_ALL),
                Ok(Wiped::KeyOnly(_)) => notes.announce(words::NOTES_WIPED_KEY),
                Err(fault) => notes.announce(store_words(&fault)),
            }
            tab_channel::tell_tabs();
            Ok(())
        });
    }

    /// Offers everything as it stands in the storage, for a vault that does not open.
    pub(crate) fn save_raw(&self) {
        let notes = *self;
        self.announcer.run_with_progress("", async move {
            let copy = notebook::raw::copy(&db::AsItIs).await.map_err(Fault::Store)?;
            notes.announce(if file::save_bytes(RAW_FILE, &copy) { words::SAVED } else { words::SAVE_FAILED });
            Ok(())
        });
    }
}
