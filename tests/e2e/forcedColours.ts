import type { Locator, Page } from 'playwright-core';

/** So many of a page's are looked at: a shape that is lost is lost everywhere. */
const MOST = 12;

/**
 * Of what carries a colour's meaning on the page, the shapes and the bars, those that cannot be seen. By what is painted:
 * the styles do not tell what a person's own colours made of them.
 */
export async function notToBeSeen(page: Page): Promise<string[]> {
  const drawn = await page.locator('main [data-rag]').all();
  const paper = await page.context().newPage();
  const lost: string[] = [];
  for (const each of drawn.slice(0, MOST)) if ((await coloursOf(each, paper)) < 2) lost.push(await each.evaluate((element) => element.outerHTML.slice(0, 120)));
  await paper.close();
  return lost;
}

/** How many colours an element is painted with, its ground a pixel around it among them. */
async function coloursOf(element: Locator, paper: Page): Promise<number> {
  await element.scrollIntoViewIfNeeded();
  const box = await element.boundingBox();
  if (!box) throw new Error('What is looked at has no place on the page.');
  const picture = await element.page().screenshot({ clip: { x: box.x - 1, y: box.y - 1, width: box.width + 2, height: box.height + 2 } });
  return paper.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context?.getImageData(0, 0, image.width, image.height).data.buffer ?? new ArrayBuffer(0));
    return new Set(pixels).size;
  }, picture.toString('base64'));
}
