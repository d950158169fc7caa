/** Sets what the reader chose under 'Display' before the page is painted. */
const displayScript =
  '<script>(function(d){d.dataset.js="";try{["theme","size","space"].forEach(function(k){var v=localStorage.getItem("kratom-and-mood."+k);if(v)d.dataset[k]=v})}catch(e){}})(document.documentElement)</script>';

/**
 * The HTML around each page. It names no bundle: a page is read without a framework, and
 * `staticPages` puts the styles and the one small script in place of the comments.
 */
export const pageTemplate = `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
<head>
<meta charset="UTF-8">
<% it.metaAttributes.forEach((metaAttribute) => { %><%~ metaAttribute %>
<% }); %><%~ it.headTags %>
<!--styles-->${displayScript}
</head>
<body <%~ it.bodyAttributes %>>
<%~ it.appHtml %>
<!--browser-script-->
</body>
</html>
`;
