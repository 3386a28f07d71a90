import { phrases } from '../reading/phrases.ts';
import type { Sort } from '../reading/whys.ts';
import { emergency } from './emergency.ts';
import { PERSON } from './people.ts';

/** Words that alarm in a sentence about a person, whatever stands between: "mum just had a seizure and her breathing is weird". */
export const alarm: Sort = {
  what: 'words that alarm, said of a person',
  says: phrases(`
    seizure|seizures|convulsion|convulsions|convulsing
    unconscious|unresponsive|lifeless|limp|floppy
    breathing (is|was|sounds|looks|has|gone) (really|very|all|so|a) (bit) weird|funny|fast|shallow|bad|noisy|strange|rattly|laboured|heavy
    holding|clutching (his|her|my) (left) chest|heart|head
    grey|gray|clammy|sweaty (and) .. (really|very) sweaty|clammy|grey|blue
    purple|mottled|non-blanching (rash|skin|spots) rash|skin|spots
    cut|cuts|cutting|slit|slits|slitting (his|her|my|their) wrists|wrist|arms|thighs
    hands (round|around|on) (my|her|his|their) (throat|neck) throat|neck
    barricaded|barricade
    talking|talks|talked|talk about|of dying|death|ending
    nightdress|nightie|barefoot|naked|undressed
    not safe (to|at|here|there)
    soiled|starving|malnourished|dehydrated
    bruise|bruises|bruised|bruising on|across|round
    covered in marks|blood|burns|cuts|sores
    always|so hungry (and) .. marks|dirty|bruised|bruises|alone|crying
    all (of) (my|me|her|his) insulin|tablets|pills|meds|medication
    insulin at once
    keeps|keep turning up|outside
    keeps|keep following|watching|waiting for|harassing|threatening
    paralysed|delirious|hallucinating
    drowsy|lethargic|unrousable
    stopped eating|drinking
    confused (and) cold|lost|wandering|shivering|crying|alone
    waterboarded|tortured|trafficked
    police .. missing
  `),
  unless: emergency.unless,
  beside: phrases(`
    ${PERSON}|my|our|his|her|me|us|elderly|toddler|neighbour|people|lad
  `),
};
