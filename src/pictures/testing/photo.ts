import sharp from 'sharp';

/** What a photograph of these tests tells, word by word: none of it may be found in what is made of it. */
export const TELLTALES = ['Acme', 'Telltale', '4711-serial', 'A. Nurse'] as const;

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description xmlns:exif="http://ns.adobe.com/exif/1.0/" exif:GPSLatitude="53,30N"/></rdf:RDF></x:xmpmeta>`;

/** A photograph as a phone takes it, 60 by 90 pixels: lying on its side, with place, phone and name inside. */
export async function photo(
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff',
  { xmp = true } = {},
): Promise<Buffer> {
  const picture = sharp({ create: { width: 60, height: 90, channels: 3, background: '#a03020' } })
    .withExif({
      IFD0: { Make: 'Acme', Model: 'Telltale', Artist: 'A. Nurse' },
      IFD2: { BodySerialNumber: '4711-serial' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '53/1 30/1 0/1',
        GPSLongitudeRef: 'W',
        GPSLongitude: '1/1 0/1 0/1',
      },
    })
    .withMetadata({ orientation: 6 });
  return (xmp ? picture.withXmp(XMP) : picture).toFormat(format).toBuffer();
}

/** The same as HEIC: no program here decodes it. The picture itself is an AVIF's, under another name. */
export async function heicPhoto(): Promise<Buffer> {
  const bytes = (await photo('avif')).toString('latin1');
  return Buffer.from(bytes.replaceAll('av01', 'hvc1').replace('ftypavif', 'ftypheic'), 'latin1');
}
