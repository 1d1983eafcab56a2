/** Two kernels of statistics, which {@code ulpforge.toml} declares. */
package org.example;
