/**
 * Lists as tables that a planner opens in Excel or WPS: CSV and XLSX.
 */
@NullMarked
package org.liantu.table;

import org.jspecify.annotations.NullMarked;
