/** A power of two for arrays, forged by the build. */
package org.example;
