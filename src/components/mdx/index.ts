import Callout from './Callout.astro';
import Details from './Details.astro';
import EmergencyCare from './EmergencyCare.astro';
import NonUrgentCare from './NonUrgentCare.astro';
import UrgentCare from './UrgentCare.astro';

/** What an MDX item may use without importing it. */
export const mdxComponents = { Callout, Details, EmergencyCare, NonUrgentCare, UrgentCare } as const;
