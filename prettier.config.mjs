export default { printWidth: 120, semi: true, singleQuote: true, trailingComma: 'all' };
