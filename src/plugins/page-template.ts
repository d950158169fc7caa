/** Sets the reader's choice of a light or dark page before the page is painted. */
const themeScript =
  '<script>(function(d){d.dataset.js="";try{var t=localStorage.getItem("kratom-and-mood.theme");if(t)d.dataset.theme=t}catch(e){}})(document.documentElement)</script>';

/**
 * The HTML around each page. It names no bundle: a page is read without a framework, and
 * `staticPages` puts the one small script in place of the comment at the end.
 */
export const pageTemplate = `<!DOCTYPE html>
<html <%~ it.htmlAttributes %>>
<head>
<meta charset="UTF-8">
<% it.metaAttributes.forEach((metaAttribute) => { %><%~ metaAttribute %>
<% }); %><%~ it.headTags %>
<% it.stylesheets.forEach((stylesheet) => { %><link rel="stylesheet" href="<%= it.baseUrl %><%= stylesheet %>">
<% }); %>${themeScript}
</head>
<body <%~ it.bodyAttributes %>>
<%~ it.appHtml %>
<!--browser-script-->
</body>
</html>
`;
