//! IndexedDB behind the [`Store`] port of the vault: one store of bytes, one transaction a change.
//!
//! Why not localStorage: measured, a browser killed within seconds loses what localStorage said it
//! had, and two tabs overwrite each other. A strict transaction is on the disk when it completes.

mod slow;
mod wait;

use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;

use js_sys::{Array, Object, Reflect, Uint8Array};
use notes::vault::store::{Bytes, Change, Store, StoreFault};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction};

use slow::watched;
pub(crate) use slow::{on_slow, unless_slow};
use wait::{done, ends, fault};

/// The name of the database: neutral, because it stands in clear in the browser's files.
const DATABASE: &str = "rdm";
/// Raised only together with a migration. A browser with a higher one answers `VersionError`.
const VERSION: u32 = 1;
const ROWS: &str = "rows";

#[wasm_bindgen]
extern "C" {
    /// A database that can be asked for durable transactions. web-sys has that call only for builds
    /// with a special flag.
    #[wasm_bindgen(extends = IdbDatabase)]
    type Durable;
    #[wasm_bindgen(method, catch)]
    fn transaction(this: &Durable, rows: &str, mode: &str, options: &Object) -> Result<IdbTransaction, JsValue>;
}

thread_local! {
    /// The open connection. Closed when another tab wipes or the browser takes the storage away.
    static OPEN: RefCell<Option<IdbDatabase>> = const { RefCell::new(None) };
}

/// The storage of this browser.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Db;

impl Store for Db {
    fn swap<'a>(
        &'a self,
        keys: Vec<String>,
        change: Box<dyn FnOnce(Vec<Option<Bytes>>) -> Option<Change> + 'a>,
    ) -> Pin<Box<dyn Future<Output = Result<(), StoreFault>> + 'a>> {
        Box::pin(watched(swap(keys, change)))
    }

    fn keys<'a>(&'a self) -> Pin<Box<dyn Future<Output = Result<Vec<String>, StoreFault>> + 'a>> {
        Box::pin(watched(keys()))
    }

    fn wipe<'a>(&'a self) -> Pin<Box<dyn Future<Output = Result<(), StoreFault>> + 'a>> {
        Box::pin(watched(wipe()))
    }
}

/// The storage as it stands, also when a newer app made it: to read and copy, never to change.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AsItIs;

impl Store for AsItIs {
    fn swap<'a>(
        &'a self,
        keys: Vec<String>,
        change: Box<dyn FnOnce(Vec<Option<Bytes>>) -> Option<Change> + 'a>,
    ) -> Pin<Box<dyn Future<Output = Result<(), StoreFault>> + 'a>> {
        Box::pin(async move {
            let found = match look().await? {
                Some(db) => {
                    let found = match Work::begin(&db, "readonly") {
                        Ok(work) => work.read(&keys).await,
                        Err(fault) => Err(fault),
                    };
                    // Also after a fault: a connection that stays open holds up a wiping.
                    db.close();
                    found?
                }
                None => vec![None; keys.len()],
            };
            change(found).map_or(Ok(()), |_| Err(StoreFault::Newer))
        })
    }

    fn keys<'a>(&'a self) -> Pin<Box<dyn Future<Output = Result<Vec<String>, StoreFault>> + 'a>> {
        Box::pin(async {
            let Some(db) = look().await? else { return Ok(Vec::new()) };
            let names = match Work::begin(&db, "readonly") {
                Ok(work) => work.names().await,
                Err(fault) => Err(fault),
            };
            db.close();
            names
        })
    }

    fn wipe<'a>(&'a self) -> Pin<Box<dyn Future<Output = Result<(), StoreFault>> + 'a>> {
        Box::pin(async { Err(StoreFault::Newer) })
    }
}

async fn swap<'a>(
    keys: Vec<String>,
    change: Box<dyn FnOnce(Vec<Option<Bytes>>) -> Option<Change> + 'a>,
) -> Result<(), StoreFault> {
    let Some(db) = open(false).await? else {
        // Nothing is kept yet, and looking must not leave an empty database behind.
        let Some(change) = change(vec![None; keys.len()]) else { return Ok(()) };
        let db = open(true).await?.ok_or(StoreFault::Gone)?;
        let work = Work::begin(&db, "readwrite")?;
        // Another tab may have been first since we looked.
        if work.read(&keys).await?.iter().any(Option::is_some) {
            work.stop();
            return Err(StoreFault::Gone);
        }
        return work.write(change).await;
    };
    let work = Work::begin(&db, "readwrite")?;
    let found = work.read(&keys).await?;
    match change(found) {
        Some(change) => work.write(change).await,
        None => {
            work.stop();
            Ok(())
        }
    }
}

async fn keys() -> Result<Vec<String>, StoreFault> {
    let Some(db) = open(false).await? else { return Ok(Vec::new()) };
    Work::begin(&db, "readonly")?.names().await
}

/// Removes the whole database. Other tabs are asked to let go of it first.
async fn wipe() -> Result<(), StoreFault> {
    if let Some(db) = OPEN.take() {
        db.close();
    }
    let request = factory()?.delete_database(DATABASE).map_err(|e| fault(&e))?;
    done(&request).await.map(|_| ())
}

/// One transaction on the rows.
struct Work {
    transaction: IdbTransaction,
    rows: IdbObjectStore,
}

impl Work {
    fn begin(db: &IdbDatabase, mode: &str) -> Result<Work, StoreFault> {
        let options = Object::new();
        // Setting a property of a fresh object cannot fail.
        let _ = Reflect::set(&options, &JsValue::from_str("durability"), &JsValue::from_str("strict"));
        let transaction = db.unchecked_ref::<Durable>().transaction(ROWS, mode, &options).map_err(|e| fault(&e))?;
        let rows = transaction.object_store(ROWS).map_err(|e| fault(&e))?;
        Ok(Work { transaction, rows })
    }

    async fn names(&self) -> Result<Vec<String>, StoreFault> {
        let request = self.rows.get_all_keys().map_err(|e| fault(&e))?;
        let keys = Array::from(&done(&request).await?);
        Ok(keys.iter().filter_map(|k| k.as_string()).collect())
    }

    /// Reads rows. The transaction stays open only until the next turn of the event loop.
    async fn read(&self, keys: &[String]) -> Result<Vec<Option<Bytes>>, StoreFault> {
        let get = |key: &String| self.rows.get(&JsValue::from_str(key)).map_err(|e| fault(&e));
        let requests = keys.iter().map(get).collect::<Result<Vec<_>, _>>()?;
        if let Some(last) = requests.last() {
            // Requests of one transaction are answered in order.
            done(last).await?;
        }
        let value = |request: &IdbRequest| {
            let value = request.result().map_err(|e| fault(&e))?;
            Ok((!value.is_undefined()).then(|| Uint8Array::new(&value).to_vec()))
        };
        requests.iter().map(value).collect()
    }

    /// Writes, and waits until the browser says that it is on the disk.
    async fn write(self, change: Change) -> Result<(), StoreFault> {
        let complete = ends(&self.transaction);
        let wrote = self.put(change);
        if let Err(fault) = wrote {
            self.stop();
            return Err(fault);
        }
        JsFuture::from(complete).await.map(|_| ()).map_err(|e| fault(&e))
    }

    fn put(&self, change: Change) -> Result<(), StoreFault> {
        for (key, bytes) in change.put {
            let bytes = Uint8Array::from(bytes.as_slice());
            self.rows.put_with_key(&bytes, &JsValue::from_str(&key)).map_err(|e| fault(&e))?;
        }
        for key in change.delete {
            self.rows.delete(&JsValue::from_str(&key)).map_err(|e| fault(&e))?;
        }
        Ok(())
    }

    fn stop(&self) {
        // Refused only when it has already ended.
        let _ = self.transaction.abort();
    }
}

/// The connection; `None` when there is no database and none is to be made.
async fn open(make: bool) -> Result<Option<IdbDatabase>, StoreFault> {
    if let Some(db) = OPEN.with_borrow(Clone::clone) {
        return Ok(Some(db));
    }
    let request = factory()?.open_with_u32(DATABASE, VERSION).map_err(|e| fault(&e))?;
    let asking = request.clone();
    let upgrade = Closure::once_into_js(move |_: JsValue| upgrade(&asking, make));
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    let Some(db) = opened(&request, make).await? else { return Ok(None) };
    if let Some(first) = OPEN.with_borrow(Clone::clone) {
        // Another call opened one meanwhile: a second one would hold up a wiping.
        db.close();
        return Ok(Some(first));
    }
    for kind in ["versionchange", "close"] {
        let own = db.clone();
        super::listen(&db, kind, move |_| {
            own.close();
            OPEN.with_borrow_mut(|open| {
                if open.as_ref() == Some(&own) {
                    *open = None;
                }
            });
        });
    }
    OPEN.set(Some(db.clone()));
    Ok(Some(db))
}

/// Opens the database of any version, for a look; `None` when there is none.
async fn look() -> Result<Option<IdbDatabase>, StoreFault> {
    let request = factory()?.open(DATABASE).map_err(|e| fault(&e))?;
    let asking = request.clone();
    let stop = Closure::once_into_js(move |_: JsValue| upgrade(&asking, false));
    request.set_onupgradeneeded(Some(stop.unchecked_ref()));
    opened(&request, false).await
}

async fn opened(request: &IdbOpenDbRequest, make: bool) -> Result<Option<IdbDatabase>, StoreFault> {
    match done(request).await {
        Ok(db) => Ok(Some(db.unchecked_into())),
        // Stopped by ourselves, below: there was nothing.
        Err(StoreFault::Failed(name)) if !make && name == "AbortError" => Ok(None),
        // Measured: what Chromium says when the reader blocked storage for this site.
        Err(StoreFault::Failed(name)) if name == "UnknownError" => Err(StoreFault::Blocked),
        Err(fault) => Err(fault),
    }
}

fn upgrade(request: &IdbOpenDbRequest, make: bool) {
    if make {
        if let Some(db) = request.result().ok().and_then(|db| db.dyn_into::<IdbDatabase>().ok()) {
            // A refusal ends the upgrade, and the request with it.
            let _ = db.create_object_store(ROWS);
        }
    } else if let Some(transaction) = request.transaction() {
        let _ = transaction.abort();
    }
}

fn factory() -> Result<IdbFactory, StoreFault> {
    let window = web_sys::window().ok_or(StoreFault::Blocked)?;
    window.indexed_db().ok().flatten().ok_or(StoreFault::Blocked)
}
