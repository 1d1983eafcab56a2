/** SiLU for arrays, forged by the build. */
package org.example;
