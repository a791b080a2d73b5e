{{%AUTOESCAPE context="HTML"}}
{{#STORIES}}<section class="more" lang="{{LANG}}" dir="{{DIR}}">
<h2>{{t_more_from}}{{BI_SPACE}}{{#HREF}}<a href="{{HREF}}">{{HEADING}}</a>{{/HREF}}</h2>
<ul>{{>ENTRY}}</ul>
</section>{{/STORIES}}
