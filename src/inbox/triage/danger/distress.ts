import { phrases } from '../reading/phrases.ts';
import type { Sort } from '../reading/whys.ts';

/** Somebody is at their end, whatever it is about: read at once, for the reason may stand in other words. */
export const distress: Sort = {
  what: 'words of somebody in distress',
  says: phrases(`
    please help me|us|him|her
    help me please|someone|somebody
    somebody|someone|anyone (please) help me|us|her|him
    can someone|somebody|anyone (please) help me|us|her|him
    begging you|for
    desperate|desperately
    in agony|excruciating
    screaming in|with
    breaking point
    end of my|our tether|rope
    end of tether
    wits end
    do not know what (else) to do
    do not know where (else) to turn|go
    no one|body|where (left|else) to turn|go
    nowhere (left|else) to turn|go
    falling apart
    terrified|petrified|frantic
    so alone|scared|frightened
    no way out
    dark|bad|intrusive|awful thoughts
    lost all hope
    have nobody|noone
    in crisis
    burden to|on (my) everyone|family|kids|children|wife|husband|people
  `),
  unless: phrases(`
    help me|us|him|her find|book|with|to|get|choose|understand|fill|lose|stop|register|move|out|join|log|look|decide
    desperate|desperately for (a|an|the) appointment|dentist|coffee|wee|loo|toilet|cuppa|rain
    desperately need|needs|needed a|an|more dentist|dentists|gps|bus|doctors|parking|funding|investment
    terrified|petrified of|about needles|dentists|dentist|injections|spiders|blood|covid|heights
    scared|frightened|terrified|petrified of (the) needles|dentists|dentist|injections|dark|injection
    stopped .. feeling so alone
    less alone
    nhs|service|services|system|trust|hospital|hospitals|ward|country|care|dentistry (is|are) in|at crisis|breaking
    nowhere to go|park
    in crisis (talks|mode)
    where to go for
  `),
};
