import { phrases } from '../reading/phrases.ts';
import type { Sort } from '../reading/whys.ts';

const SELF = 'myself|himself|herself|themselves|themself|ourselves';
const LIFE = 'my|his|her|their|own';

/**
 * Thoughts of suicide or self-harm. Who writes "I am not suicidal, but" is found as well, on purpose: it is said by people who
 * are not sure. What was years ago, is a subject (a strategy, a day, a figure) or is an idiom is not.
 */
export const selfHarm: Sort = {
  what: 'words about suicide or self-harm',
  says: phrases(`
    suicide~|suicidal~|suicid*|suiside|suisidal|sucide|sucidal|unalive
    kill|kil|killing|killin|hang|hanging|drown|drowning|shoot|shooting ${SELF}
    end|ending|take|taking (${LIFE}) ${LIFE} life
    end|ending it all
    want|wants|wanted|wanting|wish|wishes|going|trying|ready|rather|like|need (to) (just) die
    wish|want|wants (i) (to) was|were|be dead
    better off|of dead|without me
    not (really) (even) want (to) live|exist
    not want to be alive
    not want to be here anymore|any
    not want to wake up
    not want to go|carry on
    no reason to live|go
    no point (in) living|carrying
    nothing|nothin (left) to live for
    not see|see the|a|any point anymore|any|living|carrying
    tired of living|life|being alive
    can not go on anymore|any|like|much|living
    can not carry on
    can not do this anymore|any
    i (just) (really) can not cope
    i am not coping
    self harm|harms|harming|harmed|injure|injuring
    selfharm*
    want|wants|going|thinking|urge|urges|feel|might (to) (of) (about) (like) hurt|hurting|harm|harming|cut|cutting ${SELF}
    cutting|harming ${SELF}
    starving ${SELF}
    jump|jumping off|from (a|the|this|that) bridge|roof|building|cliff|balcony|window|multi
    jump|jumping|step|stepping in front of
    under|before a train
    pills|tablets in my hand|hands
    say|saying|said goodbye to everyone|you all
    kms
    razor|razors|noose|ligature
    enough of living|life|being
    point of|in (me) being (here|alive)|living
    what is the point of|in living|being|going|me
    nobody|noone|one would (even) miss me|him|her
    can not do it|this (no) any|anymore|more
    can not take it|this|much any|anymore|more|longer
    my last message|post|night|day|goodbye
    have|has a plan and|to (the) means|do|end
    end|ending|ends up dead
    i will be dead|gone by|soon|before|tomorrow
    not be here tomorrow|much|for long|longer
    want|wants (it) (all) to (all) stop|end|be over
    make it (all) stop
    life|its (is) not worth living|it
    not worth living
    hate my life|living|being alive
    wish i (had) (was|were) never (been) born|woken|woke
    hearing|hears|hear|heard voices
    voices telling|tell (me|him|her)
    ${'i|he|she|mum|dad|son|daughter|wife|husband|partner|brother|sister|friend'} (is|am) in (a) (mental) (health) crisis
    having a (mental) (health) crisis|breakdown
    psychotic|psychosis
    stood|standing|sat|sitting on|under (the|a|top) .. bridge|ledge|roof|tracks
    written|writing|wrote (my|a|the) (goodbye|some) letters|notes|letter|note to|for (my|the|our) kids|children|family|everyone|wife|husband|mum|loved
    can not go on $
    nothing matters (any|anymore) (more) $
    i am done (with) (it|everything|all) $
    going to jump $
    (been) thinking how|about (to) (do|doing) it
    will not see christmas|tomorrow|morning|birthday
    not see him|her|me again|alive
    can not (even) keep myself|herself|himself|her|him safe
    not safe (to) (be) (left) alone|with
    ending things|it (tonight|today|soon|now)
    end things|it tonight|today|soon|now
    throw|throwing|chuck|chucking (${SELF}) ${SELF} off|under|from|in|out
    goodbye note|letter|message|post|video
    give|given|giving up on life|living
    done with life|living|everything
    world|family|everyone (would) (be) better without|off
    took|taken|swallowed|taking (about|over|all) 8|10|12|14|15|16|20|24|25|28|30|32|40|48|50|60|100 (of) (my|the|his|her) sertraline|citalopram|fluoxetine|amitriptyline|codeine|paracetamol|ibuprofen|tramadol|tablets|pills|tabs|propranolol|aspirin
    in a (really|very|dead) dark place
  `),
  unless: phrases(`
    suicide|harm prevention|prevent|awareness|strategy|strategies|policy|training|statistics|stats|figures|rates|rate|bereavement|data|charity|research
    prevent|prevents|preventing|prevention|reduce|reducing (of) suicide|suicides
    bereaved|died|dies|lost|loss .. by|to|through (a) suicide
    bereaved .. suicide
    lost .. to suicide
    assisted suicide|suicides
    suicide squad|bomber
    many|number suicides
    number of suicides
    kill|killing|hang ${SELF} laughing|laugh|larfing
    lost|losing|lose (all) (the) will to live
    0*|1*|2*|3*|4*|5*|6*|7*|8*|9* kms
    can not cope with (the|all|this|these|another|your) noise|parking|adverts|app|website|music|heat|phone
    tired of life in
    razor|razors blade gillette
    can not take it|this|much any|anymore|more appointments|bookings|patients|cars
    hearing|hear|heard voices in the (meeting|hall|street|corridor)
    hearing voices network|group|support
  `),
};
