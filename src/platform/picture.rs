//! Pictures: a drawing as a file or an image, and the grey values of a photo that the reader chooses. Nothing is sent.

use js_sys::Uint8Array;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, Event, HtmlCanvasElement, HtmlImageElement, HtmlInputElement, ImageBitmap};

use super::doc;
use super::file::{FileFault, save_bytes};

/// The most bytes of a photo: what phones make, and some room.
const MOST_PHOTO: f64 = 40_000_000.0;
/// The longest side at which a photo is read, in pixels.
const LONGEST: u32 = 2_000;

/// A drawing as the address of an image; the page's policy allows these and no others.
pub(crate) fn address(svg: &str) -> String {
    let content: String = js_sys::encode_uri_component(svg).into();
    ["data:image/svg+xml;charset=utf-8,", &content].concat()
}

/// Offers a drawing as a PNG of so many pixels. Says whether the browser took it.
pub(crate) async fn save_png(name: &str, svg: &str, width: u32, height: u32) -> bool {
    match png(svg, width, height).await {
        Some(bytes) => save_bytes(name, &bytes),
        None => false,
    }
}

async fn png(svg: &str, width: u32, height: u32) -> Option<Vec<u8>> {
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address(svg));
    JsFuture::from(image.decode()).await.ok()?;
    let (canvas, pen) = canvas(width, height)?;
    let (w, h) = (f64::from(width), f64::from(height));
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, w, h).ok()?;
    let blob = js_sys::Promise::new(&mut |resolve, _| {
        // Refused only for a canvas that holds something of elsewhere.
        let _ = canvas.to_blob(&resolve);
    });
    let blob: web_sys::Blob = JsFuture::from(blob).await.ok()?.dyn_into().ok()?;
    let bytes = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

fn canvas(width: u32, height: u32) -> Option<(HtmlCanvasElement, CanvasRenderingContext2d)> {
    let canvas: HtmlCanvasElement = doc()?.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let pen = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    Some((canvas, pen))
}

/// A photo in grey values, row by row.
pub(crate) struct Photo {
    pub(crate) gray: Vec<u8>,
    pub(crate) width: usize,
    pub(crate) height: usize,
}

/// The photo chosen in a field, at most 2000 pixels on its longest side; `None` when none was chosen.
pub(crate) async fn chosen(event: &Event) -> Option<Result<Photo, FileFault>> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0)?;
    let photo = if file.size() > MOST_PHOTO {
        Err(FileFault::TooBig)
    } else {
        let bitmap = web_sys::window()?.create_image_bitmap_with_blob(&file).ok()?;
        let bitmap = JsFuture::from(bitmap).await.ok().and_then(|b| b.dyn_into::<ImageBitmap>().ok());
        bitmap.and_then(|b| gray(&b, LONGEST)).ok_or(FileFault::Unreadable)
    };
    // So that the same file can be chosen again.
    input.set_value("");
    Some(photo)
}

/// A picture in grey values, at most so many pixels on its longest side. The picture itself is let go.
pub(super) fn gray(bitmap: &ImageBitmap, longest: u32) -> Option<Photo> {
    let (width, height, longest) = (f64::from(bitmap.width()), f64::from(bitmap.height()), f64::from(longest));
    let scale = (longest / width.max(height)).min(1.0);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and a few thousand")]
    let side = |length: f64| (length * scale).round().clamp(1.0, longest) as u32;
    let (w, h) = (side(width), side(height));
    let (_, pen) = canvas(w, h)?;
    let (wide, high) = (f64::from(w), f64::from(h));
    pen.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, wide, high).ok()?;
    bitmap.close();
    let data = pen.get_image_data(0.0, 0.0, wide, high).ok()?.data();
    let value = |pixel: &[u8]| match pixel {
        // Rec. 601 in whole numbers.
        [r, g, b, ..] => {
            let sum = u32::from(*r) * 77 + u32::from(*g) * 150 + u32::from(*b) * 29;
            u8::try_from(sum / 256).unwrap_or(255)
        }
        _ => 255,
    };
    let gray: Vec<u8> = data.0.chunks_exact(4).map(value).collect();
    Some(Photo { gray, width: usize::try_from(w).ok()?, height: usize::try_from(h).ok()? })
}
