import { type Option, type Template } from './types';

export const NOT_RECORDED = 'notRecorded';
const notRecorded: Option = { code: NOT_RECORDED, label: 'Not recorded' };
const option = (code: string, label: string): Option => ({ code, label });

/** The groups of the census for England and Wales, with free text beside them (domain.md §3.1). */
export const ethnicities: Template['ethnicities'] = [
  {
    group: 'White',
    options: [
      option('whiteBritish', 'English, Welsh, Scottish, Northern Irish or British'),
      option('whiteIrish', 'Irish'),
      option('gypsyOrTraveller', 'Gypsy or Irish Traveller'),
      option('roma', 'Roma'),
      option('otherWhite', 'Any other White background'),
    ],
  },
  {
    group: 'Mixed or multiple ethnic groups',
    options: [option('whiteAndBlackCaribbean', 'White and Black Caribbean'), option('whiteAndBlackAfrican', 'White and Black African'), option('whiteAndAsian', 'White and Asian'), option('otherMixed', 'Any other Mixed or multiple background')],
  },
  {
    group: 'Asian or Asian British',
    options: [option('indian', 'Indian'), option('pakistani', 'Pakistani'), option('bangladeshi', 'Bangladeshi'), option('chinese', 'Chinese'), option('otherAsian', 'Any other Asian background')],
  },
  { group: 'Black, Black British, Caribbean or African', options: [option('caribbean', 'Caribbean'), option('african', 'African'), option('otherBlack', 'Any other Black, Black British or Caribbean background')] },
  { group: 'Other ethnic group', options: [option('arab', 'Arab'), option('other', 'Any other ethnic group')] },
  { group: 'No answer on the record', options: [notRecorded] },
];

export const religions: readonly Option[] = [
  option('none', 'No religion'),
  option('christian', 'Christian'),
  option('buddhist', 'Buddhist'),
  option('hindu', 'Hindu'),
  option('jewish', 'Jewish'),
  option('muslim', 'Muslim'),
  option('sikh', 'Sikh'),
  option('other', 'Any other religion'),
  option('preferNotToSay', 'Prefers not to say'),
  notRecorded,
];

export const genders: readonly Option[] = [option('female', 'Female'), option('male', 'Male'), option('other', 'Another gender'), option('preferNotToSay', 'Prefers not to say'), notRecorded];
