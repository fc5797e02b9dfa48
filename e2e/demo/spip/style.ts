/** The look of a SPIP of the early 2000s, tidied up for telephones. */
export const STYLE = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.55 Verdana,Geneva,"DejaVu Sans",sans-serif;color:#222;background:#c9d3cf}
a{color:#14507a}a:visited{color:#5d3a6e}
.page{max-width:62rem;margin:0 auto;background:#fff;border-inline:1px solid #8fa39b}
.header{background:#2f5d50;color:#fff;padding:1.2rem 1rem .9rem;border-block-end:6px solid #d9a441}
.header a{color:inherit;text-decoration:none}
.header .spip_logo_site{margin:0;color:#fff;font:bold 1.9rem/1.1 Georgia,"Times New Roman",serif}
.header p{margin:.3rem 0 0;font-style:italic}
.nav ul{margin:0;padding:.4rem .6rem;list-style:none;background:#e7ece9;border-block-end:1px solid #8fa39b;display:flex;flex-wrap:wrap;gap:.2rem 1rem}
.nav a{display:inline-block;padding:.4rem .3rem;font-weight:bold}
.main{display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem;padding:1rem}
@media (min-width:48rem){.main{grid-template-columns:minmax(0,1fr) 15rem;padding:1.5rem}}
.arbo{margin:0 0 1rem;font-size:.8rem;color:#555}
h1,h2,h3{font-family:Georgia,"Times New Roman",serif;line-height:1.2;color:#2f5d50;overflow-wrap:anywhere}
.cartouche{border-block-end:1px dotted #8fa39b;margin-block-end:1rem}
.cartouche small{color:#555}
.chapo{font-weight:bold}
.ps,.notes{border-block-start:1px dotted #8fa39b;margin-block-start:1.5rem;padding-block-start:.5rem;font-size:.9rem}
.aside>*{border:1px solid #8fa39b;background:#f4f1e6;padding:.8rem;margin:0 0 1rem}
.aside h2{margin:0 0 .5rem;font-size:1.05rem}
.aside .menu ul{margin:0;padding-inline-start:1.1rem;font-size:.9rem}
.hentry{border-block-end:1px dotted #8fa39b;padding-block:.6rem;list-style:none}
.hentry h3{margin:0}.menu ul{padding:0;margin:0}.menu ul.spip{padding-inline-start:1.2rem}
input[type=search]{font:inherit;width:100%;padding:.5rem;border:1px solid #555}
input[type=submit]{font:inherit;margin-block-start:.4rem;padding:.5rem .8rem;background:#2f5d50;color:#fff;border:1px solid #1b3a31}
img{max-width:100%;height:auto}
figure{margin:0 0 1rem}
.spip_documents_left{float:inline-start;margin-inline-end:1rem;max-width:50%}
.spip_documents_right{float:inline-end;margin-inline-start:1rem;max-width:50%}
.spip_documents_center{display:block;text-align:center}
figcaption{font-size:.8rem;color:#555}
table.spip{border-collapse:collapse;max-width:100%;display:block;overflow-x:auto}
table.spip td,table.spip th{border:1px solid #8fa39b;padding:.3rem .6rem}
table.spip tr.row_odd{background:#f4f1e6}
blockquote{border-inline-start:3px solid #d9a441;margin:0 0 1rem;padding-inline-start:1rem}
.pagination{clear:both}
.footer{clear:both;padding:.8rem 1rem;font-size:.8rem;background:#e7ece9;border-block-start:1px solid #8fa39b}
`;
