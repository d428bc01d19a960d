//! From a passphrase to a key, at the pace of this device.

use leptos::prelude::*;
use notes::phrase::{Strength, strength};
use notes::vault::kdf::prepare;
use notes::vault::{Cost, DataKey, Fault, Key, Lock, NewVault, Notebook, StoreFault, Wrap};

use super::kdf::{KdfParams, derive_key};
use super::saving::nonces;
use super::{Notes, STORE};
use crate::platform::environment::{fill, normal, random};
use crate::platform::time;
use crate::words;

impl Notes {
    /// Why a passphrase is refused, in words; `None` when it is strong enough.
    pub(crate) fn weakness(&self) -> Callback<String, Option<&'static str>> {
        let notes = *self;
        Callback::new(move |typed: String| notes.weakness_of(&typed))
    }

    fn weakness_of(&self, typed: &str) -> Option<&'static str> {
        let name = self.case.with_untracked(|c| c.as_ref().map(|c| c.nickname().to_owned())).unwrap_or_default();
        match strength(&prepare(&normal(typed)), &[words::PRODUCT, &name]) {
            Strength::TooShort => Some(words::NOTES_PHRASE_SHORT),
            Strength::TooWeak(why) => Some(why.text()),
            Strength::Enough => None,
        }
    }
}

/// Makes a vault, unless it is not wanted any more once the key is there, and reads it back.
pub(super) async fn make_vault(passphrase: &str, wanted: impl Fn() -> bool) -> Result<Option<Notebook>, Fault> {
    let (key, cost, salt) = new_key(passphrase).await?;
    if !wanted() {
        return Ok(None);
    }
    let missing = || Fault::Store(StoreFault::Blocked);
    let data_key = DataKey::filled(|place| fill(place)).ok_or_else(missing)?;
    let [nonce, other] = nonces()?;
    let new = NewVault {
        wrap: Wrap { key: &key, cost, salt, nonce },
        vault_id: random().ok_or_else(missing)?,
        data_key,
        nonce: other,
    };
    drop(Notebook::create(&STORE, new).await?);
    // Only what can be read back was kept.
    Notebook::unlock(&STORE, &key).await.map(Some)
}

/// The key for a new passphrase, at the pace of this device.
pub(super) async fn new_key(passphrase: &str) -> Result<(Key, Cost, [u8; 16]), Fault> {
    let salt: [u8; 16] = random().ok_or(Fault::Store(StoreFault::Blocked))?;
    let phrase = prepare(&normal(passphrase));
    let [lowest, ..] = Cost::LADDER;
    let begun = time::now();
    let mut key = derive_key(&phrase, &salt, KdfParams::Vault(lowest)).await.ok_or(Fault::Memory)?;
    let mut cost = Cost::for_pace(time::now() - begun);
    if cost != lowest {
        match derive_key(&phrase, &salt, KdfParams::Vault(cost)).await {
            Some(better) => key = better,
            // This device has not the memory for more.
            None => cost = lowest,
        }
    }
    Ok((key, cost, salt))
}

pub(super) async fn key_for(lock: &Lock, passphrase: &str) -> Result<Key, Fault> {
    let phrase = prepare(&normal(passphrase));
    derive_key(&phrase, lock.salt(), KdfParams::Vault(lock.cost())).await.ok_or(Fault::Memory)
}
