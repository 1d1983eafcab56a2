/**
 * The last bits of a template's constants: evolved on a sample, which grows by the inputs at which programs have
 * failed.
 *
 * {@snippet :
 * SampleEvaluator screen = new SampleEvaluator(sample, program, tunable);
 * Tuning.Tuned tuned = new Tuning(template, template.start(), template.steps(), screen::worst).run(150, random);
 * }
 */
package dev.ulpforge.search.tuning;
