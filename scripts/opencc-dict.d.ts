/** OpenCC's dictionaries as the package ships them: `from to|from to|…`. */
declare module "opencc-js/dict/*" {
  const pairs: string;
  export default pairs;
}
