/** 8,000 invented words over the parts of a form, each text different, with what keyboards and other programs leave in texts. */
const sentences = [
  'The worker sees the child alone, at home and at school, and writes down what they say in their own words.',
  'Nobody has brought the missed appointments together, so that the pattern of the summer is not seen as one.',
  '“I like it when she asks me first” – that is how the young person put it, and the plan says so too.',
  'Supervision asks what life is like for this child; the answer changes what happens next – most of the time.',
  'Grand-mère O’Brien & Søn keep in touch every Sunday <by phone>, 100 % of the weeks since May: naïve café talk 👩‍👧‍👦.',
];

/** A text of about so many words, which no other call makes. */
export function longText(words: number, mark: string): string {
  const text: string[] = [];
  for (let count = 0, index = mark.length; count < words; index += 1) {
    const sentence = `${sentences[index % sentences.length] ?? ''} (${mark} ${index})`;
    text.push(index % 4 === 3 ? `${sentence}\n\n` : `${sentence} `);
    count += sentence.split(' ').length;
  }
  return text.join('');
}

export const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length;
