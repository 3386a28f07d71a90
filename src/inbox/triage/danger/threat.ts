import { phrases } from '../reading/phrases.ts';
import type { Sort } from '../reading/whys.ts';

const DO = 'kill|stab|shoot|batter|knife|strangle|attack|punch|smash|hurt|bomb|murder|deck|knock';
const TO =
  'you|him|her|them|someone|somebody|everyone|all|staff|receptionist|receptionists|doctor|doctors|nurse|nurses|gp|manager|your|that|one';
const PLACE = 'place|surgery|hospital|building|clinic|centre|house|office|car|cars|it';

/** A threat against somebody, staff above all. */
export const threat: Sort = {
  what: 'words of a threat',
  says: phrases(`
    i|we (am|are|will|swear|gonna|might|could|would|want|wanted) (will|going|like) (to) ${DO} (the|all|every|that|this|one) (of|next|bloody|fucking) ${TO}
    going to ${DO} (the|all|that|one|some) (of) ${TO}
    someone|somebody will|is|should (going) (to) ${DO} ${TO}
    bomb threat
    a bomb in|at|under|outside
    blow (it|the|your|you|this|that) .. up
    burn|torch|burning|firebomb (down) (it|the|your|that|this) ${PLACE} (down)
    come|coming (down) (there|to|round|in|for) .. knife|bat|gun|machete|hammer
    bring|bringing|got|carrying|have|having a|my|this knife|gun|machete
    throw|throwing acid
    man|woman|someone|somebody|lad|bloke|he|she|patient .. with a knife|gun|machete|bat|hammer|weapon
    has|carrying|waving a knife|gun|machete|weapon
    telling|tells|tell me to hurt|kill|stab
    burn .. to the ground
    going to (come) (and) smash|wreck|torch|trash .. up|place|surgery|hospital|windows
    know where you|he|she|they live
    know where .. lives|live
    we|i will find you
    waiting for (that|the|your|this) ${TO} .. car|outside|park|home
    watch your|ur back
    you are (all) dead
    you deserve to die|be
    deserve|deserves|need|needs|ought|should (to) be shot|hanged|hung|killed|stabbed|strung
    hope you|they|she|he (all|get) die|burn|rot|cancer
  `),
  unless: phrases(`
    it|that|to kill you (to)
    kill you with kindness
    knock you down|up with
    hurt you to
    hurt|attack your feelings
    bath bomb|bombs
    blow the budget|whistle|candles .. up
    not know where .. live|lives
    people know where they live
    i will find you a|the|some|details
    deserve to be
    could have killed
  `),
};
