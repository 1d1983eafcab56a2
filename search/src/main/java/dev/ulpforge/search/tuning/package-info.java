/**
 * The last bits of a draft's constants: evolved on a sample, which grows by the inputs at which programs have failed.
 *
 * {@snippet :
 * Tuning.Tuned tuned = new Tuning(draft, draft.start(), draft.steps(), new Screen(sample, program, tunable))
 *         .run(150, random);
 * }
 */
package dev.ulpforge.search.tuning;
