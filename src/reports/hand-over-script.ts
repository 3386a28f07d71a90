/**
 * Shows "Share" where the phone can share, with the picture where it takes one, and "Save picture" where the picture is part
 * of the page.
 */
export const HAND_OVER_SCRIPT = `for (const link of document.querySelectorAll('a[data-saves]')) {
  link.href = document.getElementById(link.dataset.saves).src;
  link.hidden = false;
}
for (const button of document.querySelectorAll('button[data-shares]')) {
  if (!navigator.share) break;
  const { shares, link, picture, file } = button.dataset;
  const data = { text: document.getElementById(shares).textContent, ...(link && { url: link }) };
  const image = document.getElementById(picture);
  const take = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: image.naturalWidth, height: image.naturalHeight });
    canvas.getContext('2d').drawImage(image, 0, 0);
    const type = file.endsWith('.png') ? 'image/png' : 'image/jpeg';
    canvas.toBlob((bytes) => {
      const files = bytes ? [new File([bytes], file, { type })] : [];
      if (files.length > 0 && navigator.canShare?.({ ...data, files })) data.files = files;
    }, type, 0.95);
  };
  const tryToTake = () => { try { take(); } catch { /* A browser that keeps the picture to itself: the text is shared alone. */ } };
  if (image?.complete && image.naturalWidth > 0) tryToTake();
  else image?.addEventListener('load', tryToTake);
  button.hidden = false;
  button.closest('li').querySelector('.shares').hidden = false;
  button.addEventListener('click', () => {
    navigator.share(data).catch(({ name }) => {
      if (name !== 'AbortError') said.textContent = button.firstChild.data = 'Not shared: copy the text';
    });
  });
}`;
