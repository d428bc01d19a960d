//! A detached signature over the hashes of a release, with minisign. The secret key is of who publishes: a file outside
//! the repository, with a password that is asked for, or without one for machines that sign.

use std::io::Cursor;
use std::path::Path;

use base64::prelude::*;
use minisign::{PublicKey, PublicKeyBox, SecretKey, SecretKeyBox, SignatureBox};

use crate::{Result, while_doing};

/// The signature, beside the file that it is about.
pub const SIGNATURE: &str = "SHA256SUMS.minisig";
/// Where the public key of who publishes stands in the repository.
pub const PUBLIC_KEY: &str = "docs/release.pub";

/// Bytes at the end of a secret key: a sum over the rest.
const SUM: usize = 32;

/// The key of who publishes, ready to sign.
pub struct Key {
    secret: SecretKey,
    public: PublicKey,
}

impl Key {
    /// Reads a secret key of minisign, and asks for its password when it has one.
    ///
    /// # Errors
    /// When the file is no such key, or the password is not that of the key or cannot be asked for.
    pub fn read(file: &Path) -> Result<Key> {
        let text = std::fs::read_to_string(file).map_err(while_doing(file.display()))?;
        Key::of(&text, None).map_err(while_doing(file.display()))
    }

    /// The key in a text. Without a password it is asked for, if the key has one.
    ///
    /// # Errors
    /// As for [`Key::read`].
    pub fn of(text: &str, password: Option<&str>) -> Result<Key> {
        let bytes = text.lines().nth(1).and_then(|line| BASE64_STANDARD.decode(line.trim()).ok());
        let bytes = bytes.ok_or("no secret key of minisign")?;
        let raw = SecretKey::from_bytes(&bytes).map_err(|_| "no secret key of minisign")?;
        let boxed = SecretKeyBox::from(text.to_owned());
        let secret = if raw.is_encrypted() {
            boxed.into_secret_key(password.map(str::to_owned))
        } else if bytes.ends_with(&[0; SUM]) {
            // The program minisign writes no sum in a key without a password, and the library would call it damaged.
            // Damage still shows: what is signed is checked at once.
            Ok(raw)
        } else {
            boxed.into_unencrypted_secret_key()
        };
        let secret = secret.map_err(|error| error.to_string())?;
        let public = PublicKey::from_secret_key(&secret).map_err(|error| error.to_string())?;
        Ok(Key { secret, public })
    }

    /// The public key, as one line.
    #[must_use]
    pub fn public(&self) -> String {
        self.public.to_base64()
    }

    /// Signs the hashes of a version. The version is signed too, so that an older release cannot pass for a newer one.
    ///
    /// # Errors
    /// When the machine has no random numbers, or when what was signed does not verify.
    pub fn sign(&self, version: &str, sums: &[u8]) -> Result<String> {
        let trusted = format!("rond-de-melding {version}");
        let untrusted = format!("signature of rond-de-melding {version}: minisign -Vm SHA256SUMS -p release.pub");
        let signature =
            minisign::sign(Some(&self.public), &self.secret, Cursor::new(sums), Some(&trusted), Some(&untrusted))
                .map_err(|error| error.to_string())?
                .into_string();
        check(&self.public(), sums, &signature).map_err(while_doing("what was just signed"))?;
        Ok(signature)
    }
}

/// Checks a signature over hashes, and gives what was signed with them: the name and the version.
///
/// # Errors
/// When the key or the signature cannot be read, or the signature is not of this key over these bytes.
pub fn check(public: &str, sums: &[u8], signature: &str) -> Result<String> {
    let public = PublicKey::from_base64(public).map_err(|error| error.to_string())?;
    let signature = SignatureBox::from_string(signature).map_err(|error| error.to_string())?;
    minisign::verify(&public, &signature, Cursor::new(sums), true, false, false).map_err(|error| error.to_string())?;
    signature.trusted_comment().map_err(|error| error.to_string())
}

/// The public key in a repository, as one line; `None` when it has none.
///
/// # Errors
/// When the file is there and is no public key.
pub fn published(root: &Path) -> Result<Option<String>> {
    let file = root.join(PUBLIC_KEY);
    if !file.exists() {
        return Ok(None);
    }
    let text = std::fs::read_to_string(&file).map_err(while_doing(PUBLIC_KEY))?;
    let key = PublicKeyBox::from_string(&text).and_then(PublicKeyBox::into_public_key);
    key.map(|key| Some(key.to_base64())).map_err(while_doing(PUBLIC_KEY))
}

/// Refuses to sign with a key that nobody can look up. Without a key there is nothing to refuse: who publishes may sign
/// later, on another machine.
pub(super) fn refuse_other_key(published: Option<&str>, key: Option<&Key>) -> Result<()> {
    match (published, key) {
        (_, None) => Ok(()),
        (None, Some(key)) => Err(format!(
            "nobody can look the key up: put \"untrusted comment: rond-de-melding\" and {} in {PUBLIC_KEY}, a line each",
            key.public()
        )),
        (Some(published), Some(key)) if published == key.public() => Ok(()),
        (Some(_), Some(key)) => Err(format!("the key that signs ({}) is not the one in {PUBLIC_KEY}", key.public())),
    }
}
