/** A softmax over the logits of a language model: the annotation, a fused vector loop, and what it gains. */
package org.example.quickstart;
