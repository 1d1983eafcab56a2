/** A logarithm for arrays, forged by javac. */
package org.example;
