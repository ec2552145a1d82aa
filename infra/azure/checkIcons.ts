import type { PackageFiles } from './checkAppPackage';
import { decodePng, type Picture } from './png';

interface Icons {
  icons: { color: string; outline: string };
}

/** The faults of the two icons, found in their pixels: no offline tool of Microsoft's looks at them. */
export function checkIcons({ icons }: Icons, files: PackageFiles): string[] {
  return [...checkIcon(icons.color, files, 192, colourFaults), ...checkIcon(icons.outline, files, 32, outlineFaults)];
}

function checkIcon(name: string, files: PackageFiles, size: number, faultsOf: (picture: Picture) => string[]): string[] {
  const file = files[name];
  if (!file) return [`${name}: the icon is missing.`];
  try {
    const picture = decodePng(file);
    const wrongSize = picture.width === size && picture.height === size ? [] : [`it is ${picture.width} × ${picture.height} pixels, not ${size} × ${size}`];
    return [...wrongSize, ...faultsOf(picture)].map((fault) => `${name}: ${fault}.`);
  } catch (error) {
    return [`${name}: ${(error as Error).message}.`];
  }
}

function colourFaults(picture: Picture): string[] {
  return pixels(picture).some(({ alpha }) => alpha < 255) ? ['it is partly transparent, so Teams would put its own colour behind it'] : [];
}

function outlineFaults(picture: Picture): string[] {
  const all = pixels(picture);
  const seen = all.filter(({ alpha }) => alpha > 0);
  return [
    ...(seen.some(({ red, green, blue }) => red < 255 || green < 255 || blue < 255) ? ['it has a colour other than white'] : []),
    ...(seen.length === all.length ? ['its ground is not transparent'] : []),
    ...(seen.length === 0 ? ['there is nothing on it'] : []),
  ];
}

function pixels(picture: Picture) {
  return Array.from({ length: picture.width * picture.height }, (_, index) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = picture.pixels.subarray(index * 4, index * 4 + 4);
    return { red, green, blue, alpha };
  });
}
