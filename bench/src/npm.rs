//! Peers from the package registry, by the ordinary client, at a fixed version and with a fixed hash. They stay in a
//! folder outside git.

use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha512};

use crate::ground::while_doing;

/// A published package.
pub struct Package {
    /// Its name in the registry.
    pub name: &'static str,
    /// The one that is measured.
    pub version: &'static str,
    /// SHA-512 of the tarball in base64, as lockfiles have it.
    pub hash: &'static str,
}

/// ink in JavaScript, with its compiler.
pub const INK: Package = Package {
    name: "inkjs",
    version: "2.4.0",
    hash: "EoPCYESIbMtfI8SqEDZCJwn+A5is0QozMLw250iic1ReJCgZpRKIezWj0VqgRUzAx0f3MmEbsUjY/ILe2815JQ==",
};
/// The model of SurveyJS. Must have the version of its view.
pub const SURVEY_CORE: Package = Package {
    name: "survey-core",
    version: "2.5.25",
    hash: "fJJ+VOQEE47XXNnRcInDhxrkD7Y2+DXgcgiQC3mxm4m6wy5B3Bkwm6vzolT8mF8mlWAlHtaRcWQoAnJpjYEMtA==",
};
/// The view of SurveyJS.
pub const SURVEY_UI: Package = Package {
    name: "survey-js-ui",
    version: "2.5.25",
    hash: "yZdRyGwPMUK1zdX+QRolLpya41lmlQ7Xkr9ATRTKWN59aoO4JFIU7jDvMo1n57Otp7rjH2aiDderInJcc1FQUA==",
};
/// The smallest of the well-known libraries for views.
pub const PREACT: Package = Package {
    name: "preact",
    version: "10.29.8",
    hash: "ej2aVZ+vZ8WO7tvlQWRM9N63A0KzF9q4mWJfDUHgYaIofWY9hu74QdnQrjoPMmZi2/nZ5gN0bJCQF49xQqx09Q==",
};

impl Package {
    /// Name and version, for tables.
    #[must_use]
    pub fn label(&self) -> String {
        format!("{} {}", self.name, self.version)
    }

    /// A file of the package. Fetches the package when it is not there yet; refuses one with another hash.
    ///
    /// # Errors
    /// When it cannot be fetched, has another hash, or lacks the file.
    pub fn file(&self, path: &str, folder: &Path) -> Result<Vec<u8>, String> {
        std::fs::create_dir_all(folder).map_err(while_doing(folder.display()))?;
        let tarball =
            folder.join(format!("{}-{}.tgz", self.name.trim_start_matches('@').replace('/', "-"), self.version));
        if !tarball.exists() {
            let wanted = format!("{}@{}", self.name, self.version);
            // Nothing of the package runs here: not its scripts, and its code only in a browser.
            let done = Command::new("npm")
                .args(["pack", &wanted, "--ignore-scripts", "--silent", "--pack-destination"])
                .arg(folder)
                .output()
                .map_err(while_doing("npm, which comes with Node"))?;
            if !done.status.success() {
                return Err(format!("npm pack {wanted}: {}", String::from_utf8_lossy(&done.stderr).trim()));
            }
        }
        let bytes = std::fs::read(&tarball).map_err(while_doing(tarball.display()))?;
        if !self.is(&bytes) {
            return Err(format!("{} is not the package that was chosen: its hash differs", tarball.display()));
        }
        let inside = format!("package/{path}");
        let done = Command::new("tar").arg("-xzOf").arg(&tarball).arg(&inside).output().map_err(while_doing("tar"))?;
        if done.status.success() { Ok(done.stdout) } else { Err(format!("no {path} in {}", self.label())) }
    }

    /// A file of the package as text.
    ///
    /// # Errors
    /// As [`Package::file`], and when it is no text.
    pub fn text(&self, path: &str, folder: &Path) -> Result<String, String> {
        String::from_utf8(self.file(path, folder)?).map_err(while_doing(path))
    }

    fn is(&self, bytes: &[u8]) -> bool {
        STANDARD.encode(Sha512::digest(bytes)) == self.hash
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_file_under_the_same_name_is_refused() {
        let folder = std::env::temp_dir().join(format!("rdm-bench-npm-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("inkjs-2.4.0.tgz"), b"something else").unwrap();
        let refused = INK.file("dist/ink.js", &folder).unwrap_err();
        std::fs::remove_dir_all(&folder).unwrap();
        assert!(refused.contains("its hash differs"), "{refused}");
    }

    #[test]
    fn the_model_and_the_view_of_the_survey_have_one_version() {
        assert_eq!(SURVEY_CORE.version, SURVEY_UI.version);
    }
}
