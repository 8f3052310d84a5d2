import { describe, expect, it } from 'vitest';
import { idsIn } from './helpers.ts';

/** What a line of prose names. Each spelling must be read right, and nothing else. */
const PROSE: readonly (readonly [string, readonly string[]])[] = [
  ['C, C++ and C#', ['c', 'cpp', 'csharp']],
  ['C/C++', ['c', 'cpp']],
  ['C # and C ++', ['csharp', 'cpp']],
  ['Vitamin C', []],
  ['C-level executives and Java', ['java']],
  ['C#/.NET', ['csharp', 'dotnet']],
  ['C#.NET', ['csharp', 'dotnet']],
  ['.NET', ['dotnet']],
  ['.Net Core 3.1', ['dotnet']],
  ['ASP.NET MVC', ['aspnet-mvc']],
  ['ASP .NET', ['aspnet']],
  ['VB.Net and ADO.NET', ['vb-dotnet', 'ado-dotnet']],
  ['F#', ['fsharp']],
  ['Objective-C', ['objective-c']],
  ['Node.js, Node JS, Node-JS, NodeJS and node.js', ['nodejs', 'nodejs', 'nodejs', 'nodejs', 'nodejs']],
  ['Built APIs in Go on Kubernetes', ['go', 'kubernetes']],
  ['Golang', ['go']],
  ['Led the go to market plan with Java teams', ['go-to-market', 'java']],
  ['Ready to go live with AWS', ['aws']],
  ['Go/no-go meetings about AWS', ['aws']],
  ['R, Python and SQL', ['r', 'python', 'sql']],
  ['Built churn models in R with ggplot2', ['r', 'ggplot2']],
  ['R&D', []],
  ['R & D in Python', ['python']],
  ['AT&T and MITRE ATT&CK', ['mitre-attack']],
  ['JavaScript', ['javascript']],
  ['Java Script', ['javascript']],
  ['Java', ['java']],
  ['React Native', ['react-native']],
  ['React', ['react']],
  ['Quick to react to change', []],
  ['spring 2021', []],
  ['Spring 2021 internship with Java', ['java']],
  ['Spring Boot and Hibernate', ['spring-boot', 'hibernate']],
  ['Java and Spring', ['java', 'spring']],
  ['Gave staff access to Jira', ['jira']],
  ['Excel, Word and PowerPoint', ['excel', 'word', 'powerpoint']],
  ['I excel at Python', ['python']],
  ['SQL Server 2019', ['sql-server']],
  ['MS SQL', ['sql-server']],
  ['Microsoft® SQL Server®', ['sql-server']],
  ['PL/SQL and T-SQL', ['pl-sql', 't-sql']],
  ['no SQL', ['nosql']],
  ['Java 17, Python3, ES6, Angular 2+, Vue3', ['java', 'python', 'javascript', 'angular', 'vuejs']],
  ['AngularJS', ['angularjs']],
  ['HTML/CSS', ['html', 'css']],
  ['HTML5/CSS3', ['html', 'css']],
  ['CI/CD, CI-CD, CI / CD, CICD', ['ci-cd', 'ci-cd', 'ci-cd', 'ci-cd']],
  ['AWS (EC2, S3, Lambda)', ['aws', 'ec2', 's3', 'aws-lambda']],
  ['TCP/IP', ['tcp-ip']],
  ['CompTIA A+', ['comptia-a-plus']],
  ['Grade A+ in Java', ['java']],
  ['S/4HANA', ['sap-s4hana']],
  ['Notepad++', ['notepad-plus-plus']],
  ['Azure DevOps', ['azure-devops']],
  ['Power-BI, PowerBI', ['power-bi', 'power-bi']],
  ['PostGres, Postgre SQL, Postgres', ['postgresql', 'postgresql', 'postgresql']],
  ['Micro services', ['microservices']],
  ['event‑driven architecture', ['event-driven-architecture']],
  ['TDD/BDD', ['test-driven-development', 'behaviour-driven-development']],
  ['data modeling and data modelling', ['data-modelling', 'data-modelling']],
  ['the rest of the team', []],
  ['RESTful services', ['rest-apis']],
  ['Next, I built pages in React', ['react']],
  ['Next.js', ['nextjs']],
  ['Worked at Oracle', []],
  ['Oracle 11g and PL/SQL', ['oracle-database', 'pl-sql']],
  ['Kafka; RabbitMQ', ['kafka', 'rabbitmq']],
  ['Introduction to Metasploit, Sep. 2012', ['metasploit']],
  ['SoapUI, POSTMAN\nBackend work', ['soapui', 'postman', 'back-end-development']],
];

describe('reading skills in prose', () => {
  it.each(PROSE)('%s', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });
});

const LISTED: readonly (readonly [string, readonly string[]])[] = [
  ['C', ['c']],
  ['R', ['r']],
  ['Go', ['go']],
  ['go, rust, swift', ['go', 'rust', 'swift']],
  ['JAVA, SPRING, ORACLE', ['java', 'spring', 'oracle-database']],
  ['My SQL', ['mysql']],
  ['Access control', []],
  ['REST', ['rest-apis']],
  ['Ability to go the extra mile', []],
  ['Languages: C, Java', ['c', 'java']],
];

describe('reading skills in a skills section', () => {
  it.each(LISTED)('%s', (text, ids) => {
    expect(idsIn(text, { listed: true })).toEqual(ids);
  });

  it('does not take a lone letter or a common word outside one', () => {
    expect(idsIn('C')).toEqual([]);
    expect(idsIn('R')).toEqual([]);
    expect(idsIn('Go')).toEqual([]);
  });
});
