/** Half the width of a two-sided 95% interval of a normal estimate, in standard errors. */
export const Z95 = 1.959963984540054;
